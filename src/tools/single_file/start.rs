//! How a single file begins: the choices that its maker wants visitors to start with.

use clap::{Args, ValueEnum};

use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::present::ignored_texts;
use crate::tools::failure::Failure;
use crate::url;

/// How the file begins when it is opened
#[derive(Args)]
pub(super) struct StartOptions {
    /// The municipality to begin with, as it is named in addresses; several with commas
    #[arg(long, value_name = "NAME")]
    municipality: Option<String>,
    /// Keep visitors with that municipality
    #[arg(long, requires = "municipality")]
    lock: bool,
    /// The language to begin with
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    language: Option<String>,
    /// Where it will stand
    #[arg(long, value_name = "SURFACE")]
    surface: Option<StartSurface>,
    /// Further choices and options, as in an address: "thema=taal&rusttijd=60"
    #[arg(long, value_name = "ADDRESS")]
    options: Option<String>,
}

/// Where a single file can stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum StartSurface {
    /// A page of its own
    Page,
    /// A touch screen in a hall
    Kiosk,
}

impl StartOptions {
    /// The part of the address after `?` with which the file begins; empty without any wishes.
    ///
    /// # Errors
    /// When a choice or an option is not known, with all of these.
    pub(super) fn address(&self, catalog: &Catalog) -> Result<String, Failure> {
        let mut wishes = form_urlencoded::Serializer::new(String::new());
        if let Some(municipality) = &self.municipality {
            wishes.append_pair("gemeente", municipality);
            if self.lock {
                wishes.append_pair("vast", "gemeente");
            }
        }
        if let Some(language) = &self.language {
            wishes.append_pair("taal", language);
        }
        if self.surface == Some(StartSurface::Kiosk) {
            wishes.append_pair("modus", "kiosk");
        }
        let options = self.options.as_deref().unwrap_or_default();
        let wishes = format!("{}&{}", wishes.finish(), options.trim_start_matches('?'));
        let address = url::read(&wishes, catalog);
        if !address.ignored.is_empty() {
            return Err(Failure::UnknownOptions(ignored_texts(
                &address.ignored,
                Locale::En.messages(),
            )));
        }
        Ok(url::write(
            &address.surface,
            &address.query,
            address.locale,
            catalog,
        ))
    }
}
