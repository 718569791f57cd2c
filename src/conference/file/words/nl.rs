//! What is wrong with a file, in Dutch.

use super::mebibytes;
use crate::conference::file::{FileDefect, FileError, MAX_BYTES, Place};

pub(super) fn error(error: &FileError) -> String {
    match error {
        FileError::Empty => "Dit bestand is leeg. Bewaar het opnieuw op het scherm.".into(),
        FileError::TooLarge { bytes } => format!(
            "Dit bestand is te groot: {} MB. Er kan {} MB. Voeg minder bestanden tegelijk samen.",
            mebibytes(*bytes),
            mebibytes(MAX_BYTES)
        ),
        FileError::CutOff { line } => format!(
            "Dit bestand stopt halverwege, op regel {line}. Misschien is het niet helemaal gekopieerd. Kopieer het \
             opnieuw, of bewaar het opnieuw op het scherm."
        ),
        FileError::NotJson { line, column } => format!(
            "Dit bestand is kapot. Het lezen stopte op regel {line}, teken {column}. Kopieer het opnieuw, of bewaar \
             het opnieuw op het scherm."
        ),
        FileError::OtherKind { found: None } => {
            "Dit is geen bestand met reacties. Kies een bestand dat op een scherm is bewaard, of een samengevoegd \
             bestand."
                .into()
        }
        FileError::OtherKind { found: Some(found) } => format!(
            "Dit is geen bestand met reacties: er staat “{found}” in. Kies een bestand dat op een scherm is bewaard, of \
             een samengevoegd bestand."
        ),
        FileError::NewerFormat { found } => format!(
            "Dit bestand is van een nieuwere versie (formaat {found}) dan dit programma kent. Gebruik een nieuwere \
             versie van Kansrijk."
        ),
        FileError::Damaged(reason) => format!(
            "Dit is een bestand met reacties, maar het is kapot. De lezer zegt: {reason}. Bewaar het opnieuw op het \
             scherm."
        ),
        FileError::TooManyEntries => {
            "Dit zijn meer reacties dan er in een bestand passen. Voeg minder bestanden tegelijk samen.".into()
        }
    }
}

pub(super) fn place(place: Place) -> String {
    match place {
        Place::File => "bestand".into(),
        Place::Log(log) => format!("logboek {log}"),
        Place::Entry { log, entry } => format!("logboek {log}, aantekening {entry}"),
    }
}

pub(super) fn defect(defect: &FileDefect) -> String {
    match defect {
        FileDefect::Made(reason) => format!("Er staat niet goed wanneer het is gemaakt. De rest telt mee. ({reason})"),
        FileDefect::Log(reason) => {
            format!("Er staat niet goed van welk scherm dit is. Het telt niet mee, de andere logboeken wel. ({reason})")
        }
        FileDefect::Counts => {
            "De aantallen kloppen niet met de aantekeningen. Er is iets veranderd of weg. Wat er staat, telt mee."
                .into()
        }
        FileDefect::Names(reason) => {
            format!("De namen zijn niet te lezen. De reacties tellen mee, soms zonder naam. ({reason})")
        }
        FileDefect::LeftOut(reason) => {
            format!("Er staat niet goed welke wensen zijn weggelaten. De rest telt mee. ({reason})")
        }
        FileDefect::Entry(reason) => {
            format!("Deze aantekening is niet te lezen en telt niet mee. De andere wel. ({reason})")
        }
    }
}
