//! The questions of a kiosk: one at a time, each about one facet.

use crate::query::{Facet, FacetValue, Query};

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Where somebody lives.
    Place,
    /// How old the child is.
    Age,
    /// What it is about.
    Theme,
}

impl Question {
    /// All questions, in the order in which they are asked.
    pub const ALL: [Question; 3] = [Question::Place, Question::Age, Question::Theme];

    /// What it is about.
    pub fn facet(self) -> Facet {
        match self {
            Question::Place => Facet::Municipality,
            Question::Age => Facet::Phase,
            Question::Theme => Facet::Theme,
        }
    }

    /// The first question that is asked. What the owner of the screen has answered for good is not.
    pub fn first(query: &Query) -> Option<Question> {
        Question::asked(query).next()
    }

    /// The question after this one; `None` leads to the answers.
    pub fn next(self, query: &Query) -> Option<Question> {
        Question::asked(query).find(|question| *question as u8 > self as u8)
    }

    /// The question before this one, or before the answers.
    pub fn before(question: Option<Question>, query: &Query) -> Option<Question> {
        let is_earlier =
            |earlier: &Question| question.is_none_or(|question| (*earlier as u8) < question as u8);
        Question::asked(query).filter(is_earlier).last()
    }

    fn asked(query: &Query) -> impl Iterator<Item = Question> {
        Question::ALL
            .into_iter()
            .filter(|question| !query.is_locked(question.facet()))
    }
}

/// The query in which this alone is chosen of its facet, or nothing, as an answer that does not matter.
pub fn answered(query: Query, question: Question, value: Option<FacetValue>) -> Query {
    let query = query.without_facet(question.facet());
    match value {
        Some(value) => query.toggle(value),
        None => query,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_follow_each_other_and_lead_back() {
        let query = Query::default();
        assert_eq!(Question::first(&query), Some(Question::Place));
        assert_eq!(Question::Place.next(&query), Some(Question::Age));
        assert_eq!(Question::Theme.next(&query), None);
        assert_eq!(Question::before(None, &query), Some(Question::Theme));
        assert_eq!(
            Question::before(Some(Question::Age), &query),
            Some(Question::Place)
        );
        assert_eq!(Question::before(Some(Question::Place), &query), None);
    }

    #[test]
    fn what_is_answered_for_good_is_not_asked() {
        let query = Query::default().locked(Facet::Municipality).locked(Facet::Theme);
        assert_eq!(Question::first(&query), Some(Question::Age));
        assert_eq!(Question::Age.next(&query), None);
        assert_eq!(Question::before(Some(Question::Age), &query), None);
        let all = Facet::ALL.into_iter().fold(query, Query::locked);
        assert_eq!(Question::first(&all), None);
        assert_eq!(Question::before(None, &all), None);
    }

    #[test]
    fn an_answer_replaces_the_one_before() {
        let value = |ordinal| FacetValue {
            facet: Facet::Phase,
            ordinal,
        };
        let query = answered(Query::default(), Question::Age, Some(value(1)));
        let query = answered(query, Question::Age, Some(value(2)));
        assert_eq!(query.selected(Facet::Phase), [2]);
        assert_eq!(answered(query, Question::Age, None), Query::default());
    }
}
