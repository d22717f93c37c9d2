package io.offhook.activation.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.activation.screen.Page.Frame;
import io.offhook.activation.screen.Page.SoftKey;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The order and the limits of the vendor's schema. */
class PageXmlTest {

    private static final Frame FRAME = new Frame("Title", "Prompt", List.of(new SoftKey("Exit", 1, "SoftKey:Exit")));

    @Test
    void what_all_pages_have_comes_first_in_the_order_of_the_schema() throws Exception {
        var menu = read(new Page.Menu(FRAME, List.of(new Page.Menu.Item("One", "http://a/?x=1&y=2"))));

        assertThat(menu.getTagName()).isEqualTo("CiscoIPPhoneMenu");
        assertThat(children(menu)).containsExactly("Title", "Prompt", "SoftKeyItem", "MenuItem");
        assertThat(children(child(menu, "SoftKeyItem"))).containsExactly("Name", "Position", "URL");
        assertThat(children(child(menu, "MenuItem"))).containsExactly("Name", "URL");
        assertThat(child(menu, "MenuItem").getTextContent()).isEqualTo("Onehttp://a/?x=1&y=2");
    }

    @Test
    void flags_of_an_input_come_before_its_default() throws Exception {
        var input = read(new Page.Input(FRAME, "http://a/claim", List.of(new Page.Input.Field("Code", "code", "N"))));

        assertThat(children(input)).containsExactly("Title", "Prompt", "SoftKeyItem", "URL", "InputItem");
        assertThat(children(child(input, "InputItem")))
                .containsExactly("DisplayName", "QueryStringParam", "InputFlags", "DefaultValue");
    }

    @Test
    void an_error_has_a_number_and_nothing_else() {
        assertThat(PageXml.of(Page.Failure.UNREADABLE)).contains("<CiscoIPPhoneError Number=\"1\">");
    }

    @Test
    void everything_is_escaped_and_controls_are_left_out() throws Exception {
        var xml = PageXml.of(new Page.Text(FRAME, "<b>\"it's\" & more\u0000\u0007\u0085\uFFFE\uD800\r\n\tend"));

        assertThat(xml).contains("&lt;b&gt;&quot;it&apos;s&quot; &amp; more").doesNotContain("<b>");
        assertThat(read(xml).getElementsByTagName("Text").item(0).getTextContent())
                .isEqualTo("<b>\"it's\" & more\n\tend".replace("\r", ""));
    }

    @Test
    void what_is_longer_than_the_schema_allows_is_no_page() {
        assertThatThrownBy(() -> new Frame("x".repeat(33), "", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page.Text(FRAME, "x".repeat(4001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page.Menu.Item("x", "u".repeat(257))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Page.Menu(FRAME, Collections.nCopies(101, new Page.Menu.Item("x", "u"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Page.Input(FRAME, "u", Collections.nCopies(6, new Page.Input.Field("x", "x", "N"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SoftKey("x", 9, "u")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Element read(Page page) throws Exception {
        return read(PageXml.of(page));
    }

    private static Element read(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static List<String> children(Element parent) {
        var names = new ArrayList<String>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                names.add(element.getTagName());
            }
        }
        return names;
    }
}
