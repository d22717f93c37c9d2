package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Variant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class XmlEscaperTest {

    private static final Engine ENGINE = TestTemplates.engine();

    /** Every character that XML 1.0 has or has not: controls, surrogates, the last of the basic plane, emoji, marks. */
    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                        Arbitraries.chars().range('\0', '\u009F'),
                        Arbitraries.chars().range('\uD7FE', '\uE001'),
                        Arbitraries.chars().range('\uFFF0', '\uFFFF'),
                        Arbitraries.of('<', '>', '&', '"', '\'', ']', '\u200F', '\u202E', '\u2028', '{', '}'))
                .list()
                .ofMaxSize(60)
                .map(characters -> {
                    var text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }

    @Property
    void a_parser_reads_what_was_written_in_text_and_in_attributes_with_either_quote(@ForAll("anyText") String text)
            throws Exception {
        var xml = ParsedXml.of(render("<a b=\"{it}\" c='{it}'>{it}</a>", text));

        var expected = withoutWhatXmlCannotHold(text);
        assertThat(xml.text("/a")).isEqualTo(expected);
        assertThat(xml.text("/a/@b")).isEqualTo(expected);
        assertThat(xml.text("/a/@c")).isEqualTo(expected);
    }

    @Test
    void every_control_character_is_left_out_but_tab_and_ends_of_lines() {
        for (char control = 0; control < ' '; control++) {
            var kept = control == '\t' || control == '\n' || control == '\r';
            assertThat(XmlEscaper.escape("a" + control + "b")).isEqualTo(kept ? "a&#" + (int) control + ";b" : "ab");
        }
    }

    @Test
    void lone_surrogates_and_the_non_characters_of_the_basic_plane_are_left_out() {
        assertThat(XmlEscaper.escape("a\uD800b\uDC00c\uFFFEd\uFFFFe")).isEqualTo("abcde");
        assertThat(XmlEscaper.escape("\uD83D\uDE42")).isEqualTo("\uD83D\uDE42");
    }

    @Test
    void a_cdata_section_cannot_be_closed() {
        assertThat(XmlEscaper.escape("]]>")).isEqualTo("]]&gt;");
    }

    @Test
    void ten_kilobytes_are_escaped_whole() {
        assertThat(XmlEscaper.escape("<&".repeat(5_000))).isEqualTo("&lt;&amp;".repeat(5_000));
    }

    @Test
    void a_raw_string_is_escaped_all_the_same() {
        assertThat(render("<a>{it}</a>", new RawString("<b/>"))).isEqualTo("<a>&lt;b/&gt;</a>");
    }

    private static String render(String template, Object it) {
        return ENGINE.parse(template, Variant.forContentType("application/xml"))
                .data("it", it)
                .render();
    }

    private static String withoutWhatXmlCannotHold(String text) {
        return text.codePoints()
                .filter(each -> each == '\t' || each == '\n' || each == '\r' || each >= 0x20)
                .filter(each -> each < 0xD800 || each > 0xDFFF)
                .filter(each -> each != 0xFFFE && each != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
