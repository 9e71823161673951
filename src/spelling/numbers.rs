//! Numbers as Vietnamese offices write them.

/// Returns the digits of a whole number with points between the thousands: `2.500.000`.
#[must_use]
pub fn thousands(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}
