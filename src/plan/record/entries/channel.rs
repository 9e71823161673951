//! The channels by which people reach the school.

use crate::plan::field::Field;
use crate::plan::record::register::register;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::Text;

register! {
    /// `channels`: a channel, from the day on which it was opened; `what` names it.
    Channel = "channels", about Technology;
    /// What it is.
    ChannelKind {
        /// A mailbox on the wall.
        Mailbox = "mailbox", "kenh": Opened Closed, settled by Closed;
        /// A telephone number.
        Hotline = "hotline", "kenh": Opened Closed, settled by Closed;
        /// An e-mail address.
        Email = "email", "kenh": Opened Closed, settled by Closed;
        /// Zalo.
        Zalo = "zalo", "kenh": Opened Closed, settled by Closed;
        /// Facebook.
        Facebook = "facebook", "kenh": Opened Closed, settled by Closed;
        /// A form on the site, also by QR code.
        Site = "site", "kenh": Opened Closed, settled by Closed;
    }
    /// The public address or number of the school, not of a person.
    address: Option<Field<Text>> => public,
    /// Who looks at it.
    keeper: Option<Field<Id>> => Party,
    /// How often it is to be looked at.
    every: Option<Field<Every>>,
    /// Where it is announced.
    place: Option<Field<Text>>,
}
