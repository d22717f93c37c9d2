package io.offhook.phone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTreeTest {

    @Test
    void a_child_is_found_by_its_name_among_direct_children_only() throws Exception {
        var tree = parse("<device><a><b>deep</b></a><b> text </b><b>second</b></device>");

        assertThat(tree.text("b")).contains("text");
        assertThat(tree.children("b")).hasSize(2);
        assertThat(tree.child("c")).isEmpty();
    }

    @Test
    void an_element_without_text_has_none() throws Exception {
        var tree = parse("<device><a/><b>   </b><c><!-- comment --></c></device>");

        assertThat(tree.text("a")).isEmpty();
        assertThat(tree.text("b")).isEmpty();
        assertThat(tree.text("c")).isEmpty();
    }

    @Test
    void an_attribute_that_is_absent_is_empty() throws Exception {
        assertThat(parse("<device id='1'/>").attribute("id")).isEqualTo("1");
        assertThat(parse("<device/>").attribute("id")).isEmpty();
    }

    @Test
    void built_in_entities_and_cdata_are_text() throws Exception {
        assertThat(parse("<device><a>&lt;&amp;&#65;<![CDATA[<b>]]></a></device>")
                        .text("a"))
                .contains("<&A<b>");
    }

    @Test
    void an_undeclared_entity_is_refused() {
        assertMalformed("<device>&secret;</device>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
    void the_declared_encoding_is_used(String encoding) throws Exception {
        var text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><device><a>\u00e9</a></device>";

        var content = new FileContent(text.getBytes(Charset.forName(encoding)));

        assertThat(XmlTree.parse(content, "device").text("a")).contains("\u00e9");
    }

    @Test
    void bytes_that_are_not_in_the_declared_encoding_are_refused() {
        var content = new FileContent("<device>\u00e9</device>".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> XmlTree.parse(content, "device")).isInstanceOf(MalformedFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<device/><device/>",
                "<device></Device>",
                "<device a='1' a='2'/>",
                "<device>\u0000</device>",
                "<device><a></device></a>",
                "text<device/>",
                "\uFEFF"
            })
    void anything_that_is_not_well_formed_is_refused(String text) {
        assertMalformed(text);
    }

    @Test
    void entities_do_not_multiply() {
        var bomb = new StringBuilder("<!DOCTYPE device [<!ENTITY e0 'ha'>");
        for (var i = 1; i <= 30; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
        }
        assertMalformed(bomb.append("]><device>&e30;</device>").toString());
    }

    @Test
    void no_file_of_this_machine_is_included(@TempDir Path directory) throws Exception {
        var secret = Files.writeString(directory.resolve("secret.xml"), "<a>secret</a>")
                .toUri();
        var tree = parse("<device xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='%s'/></device>"
                .formatted(secret));

        assertThat(tree.element().getTextContent()).doesNotContain("secret");
        assertMalformed("<!DOCTYPE device [<!ENTITY a SYSTEM '%s'>]><device>&a;</device>".formatted(secret));
    }

    @Test
    void no_address_is_contacted() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/x";

            assertMalformed("<!DOCTYPE device SYSTEM '" + url + "'><device/>");
            assertMalformed("<!DOCTYPE device [<!ENTITY % a SYSTEM '" + url + "'>%a;]><device/>");

            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_message_names_the_wrong_root() {
        assertThatThrownBy(() -> parse("<html/>"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("its root is <html>, not <device>");
    }

    private static XmlTree parse(String text) throws MalformedFileException {
        return XmlTree.parse(FileContent.of(text), "device");
    }

    private static void assertMalformed(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedFileException.class);
    }
}
