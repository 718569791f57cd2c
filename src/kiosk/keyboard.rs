//! The keyboard on the screen: its keys, and what they do to a text.

/// Which keys are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// Letters, in the order of Dutch keyboards.
    #[default]
    Letters,
    /// Letters with accents.
    Accents,
    /// Figures and signs.
    Figures,
}

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Types a letter, figure or sign.
    Letter(char),
    /// A space.
    Space,
    /// Takes the last letter away.
    Back,
    /// Makes the next letter a capital.
    Shift,
    /// Shows other keys.
    Show(Layer),
}

/// A keyboard as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keyboard {
    /// Which keys are shown.
    pub layer: Layer,
    /// Whether the next letter is a capital.
    pub is_shifted: bool,
}

impl Keyboard {
    /// The rows of keys for letters and figures, from top to bottom.
    pub fn rows(self) -> Vec<Vec<char>> {
        let rows: [&str; 3] = match self.layer {
            Layer::Letters => ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
            Layer::Accents => ["éèêëáàâä", "íìîïóòôö", "úùûüçñĳ"],
            Layer::Figures => ["1234567890", "-'(),.?!:", "&/+€%\""],
        };
        let shown = |letter: char| {
            if self.is_shifted {
                letter.to_uppercase().next().unwrap_or(letter)
            } else {
                letter
            }
        };
        rows.iter().map(|row| row.chars().map(shown).collect()).collect()
    }

    /// The keyboard and the text after a key is pressed. A text of `limit` characters takes no more.
    pub fn press(mut self, key: Key, text: &str, limit: usize) -> (Keyboard, String) {
        let mut text = text.to_owned();
        match key {
            Key::Letter(letter) => {
                push(&mut text, letter, limit);
                // One letter with an accent is what one came for, and one capital begins a word.
                self.is_shifted = false;
                if self.layer == Layer::Accents {
                    self.layer = Layer::Letters;
                }
            }
            Key::Space => push(&mut text, ' ', limit),
            Key::Back => {
                text.pop();
            }
            Key::Shift => self.is_shifted = !self.is_shifted,
            Key::Show(layer) => self.layer = layer,
        }
        (self, text)
    }
}

fn push(text: &mut String, letter: char, limit: usize) {
    if text.chars().count() < limit {
        text.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Presses keys one after the other.
    fn typed(keys: &[Key]) -> (Keyboard, String) {
        keys.iter().fold(Default::default(), |(keyboard, text), &key| {
            Keyboard::press(keyboard, key, &text, 8)
        })
    }

    #[test]
    fn keys_make_a_text() {
        let keys = [
            Key::Shift,
            Key::Letter('C'),
            Key::Letter('r'),
            Key::Show(Layer::Accents),
            Key::Letter('è'),
            Key::Letter('x'),
            Key::Back,
            Key::Space,
            Key::Show(Layer::Figures),
            Key::Letter('2'),
        ];
        let (keyboard, text) = typed(&keys);
        assert_eq!(text, "Crè 2");
        assert_eq!(keyboard.layer, Layer::Figures, "figures come in rows");
    }

    #[test]
    fn a_capital_and_an_accent_are_for_one_letter() {
        let (keyboard, _) = typed(&[Key::Shift, Key::Show(Layer::Accents), Key::Letter('É')]);
        assert_eq!(keyboard, Keyboard::default());
    }

    #[test]
    fn a_full_text_takes_no_more_and_an_empty_one_gives_nothing() {
        assert_eq!(typed(&[Key::Letter('é'); 12]).1.chars().count(), 8);
        assert_eq!(typed(&[Key::Back]).1, "");
    }

    #[test]
    fn every_letter_of_a_dutch_word_can_be_typed() {
        let has = |letter: char| {
            [Layer::Letters, Layer::Accents, Layer::Figures]
                .into_iter()
                .any(|layer| {
                    let keyboard = Keyboard {
                        layer,
                        is_shifted: letter.is_uppercase(),
                    };
                    keyboard.rows().concat().contains(&letter)
                })
        };
        for letter in "crèche één coöperatie geïnd façade zo'n Café 0-4 jaar"
            .chars()
            .filter(|&c| c != ' ')
        {
            assert!(has(letter), "{letter}");
        }
    }
}
