package io.offhook.provisioning.files.content;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;

/**
 * Writes every value of an XML template so that a parser reads it back as it was, in text and in attributes with either quote.
 * Characters that XML 1.0 cannot hold (section 2.2) are left out. There is no way around it: even raw strings are escaped.
 */
final class XmlEscaper implements ResultMapper {

    private static final int BEFORE_THE_ENGINES_OWN = 100;

    @Override
    public int getPriority() {
        return BEFORE_THE_ENGINES_OWN;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return origin.getVariant()
                .map(Variant::getContentType)
                .filter(type -> type.endsWith("/xml"))
                .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        return escape(result.toString());
    }

    static String escape(String text) {
        if (text.chars().allMatch(XmlEscaper::isPlain)) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(each -> append(escaped, each));
        return escaped.toString();
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character < 0x7F && "&<>\"'".indexOf(character) < 0;
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;"); // "]]>" must not stand in text
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&apos;");
            case '\t', '\n', '\r' -> // parsers would read others in attributes, and a CR nowhere
                escaped.append("&#").append(character).append(';');
            default -> {
                if (isAllowed(character)) {
                    escaped.appendCodePoint(character);
                }
            }
        }
    }

    /** Beyond TAB, LF and CR. A lone surrogate is a code point of its own here. */
    private static boolean isAllowed(int character) {
        return character >= 0x20
                && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
