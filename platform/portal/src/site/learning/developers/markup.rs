//! Descriptions are written in the code's comments: paragraphs, `code` and **emphasis**.

/// The description as HTML; everything in it is escaped.
pub(super) fn html(description: &str) -> String {
    let normal = description.replace("\r\n", "\n");
    normal
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(paragraph)
        .collect()
}

fn paragraph(text: &str) -> String {
    let items: Vec<&str> = text
        .split('\n')
        .filter_map(|line| line.trim().strip_prefix("- "))
        .collect();
    if !items.is_empty() && items.len() == text.split('\n').count() {
        let items: String = items
            .iter()
            .map(|item| format!("<li>{}</li>", inline(item)))
            .collect();
        return format!("<ul>{items}</ul>");
    }
    format!("<p>{}</p>", inline(text))
}

fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (n, part) in text.split('`').enumerate() {
        let escaped = escape(part);
        if n % 2 == 1 {
            out.push_str(&format!("<code>{escaped}</code>"));
        } else {
            out.push_str(&strong(&escaped));
        }
    }
    out
}

fn strong(text: &str) -> String {
    let parts: Vec<&str> = text.split("**").collect();
    if parts.len().is_multiple_of(2) {
        return text.to_owned();
    }
    let wrap = |(n, part): (usize, &&str)| match n % 2 {
        1 => format!("<strong>{part}</strong>"),
        _ => (*part).to_owned(),
    };
    parts.iter().enumerate().map(wrap).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn the_little_that_comments_use() {
        assert_eq!(
            html("One `a<b>`.\n\n**Two** & x"),
            "<p>One <code>a&lt;b&gt;</code>.</p><p><strong>Two</strong> &amp; x</p>"
        );
        assert_eq!(html("- a\n- b"), "<ul><li>a</li><li>b</li></ul>");
        assert_eq!(html("a ** b"), "<p>a ** b</p>");
        assert_eq!(html("  "), "");
        assert_eq!(html("<script>"), "<p>&lt;script&gt;</p>");
    }
}
