use collegium_kernel::Problem;

/// One line of text for people: trimmed, of 1 to `max` characters, none of them a control.
pub fn line(field: &'static str, text: &str, max: usize) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::invalid(field, "It must not be empty."));
    }
    if text.chars().count() > max {
        return Err(Problem::invalid(
            field,
            format!("It must have at most {max} characters."),
        ));
    }
    if text.chars().any(char::is_control) {
        return Err(Problem::invalid(
            field,
            "It must not contain control characters.",
        ));
    }
    Ok(text.to_owned())
}

/// An e-mail address, as far as it can be told without sending to it.
pub fn email(field: &'static str, text: &str) -> Result<String, Problem> {
    let text = line(field, text, 254)?;
    let plain = !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';'));
    match text.rsplit_once('@') {
        Some((local, host))
            if plain && !local.is_empty() && local.len() <= 64 && !host.is_empty() =>
        {
            Ok(text)
        }
        _ => Err(Problem::invalid(field, "It is not an e-mail address.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_bounded() {
        assert_eq!(line("name", "  МГТУ ", 4).unwrap(), "МГТУ");
        for bad in ["", "   ", "a\u{0}b", "a\nb", "12345"] {
            assert!(line("name", bad, 4).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn an_address_has_two_parts() {
        assert!(email("email", "ada@example.org").is_ok());
        for bad in ["ada", "@x", "ada@", "a b@x.org", "a@x.org, b@x.org"] {
            assert!(email("email", bad).is_err(), "{bad}");
        }
    }
}
