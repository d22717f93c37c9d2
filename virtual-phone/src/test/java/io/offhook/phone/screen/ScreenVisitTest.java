package io.offhook.phone.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenVisitTest {

    private static final String CODE = "0000000000000000";
    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<ShownPage> shown = new ArrayList<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void it_chooses_from_the_menu_and_puts_what_was_typed_behind_the_address() throws Exception {
        var page = visit().activate(CodeDigits.parse(CODE));

        assertThat(page.text()).containsEntry("Text", "This & that");
        assertThat(asked)
                .containsExactly(
                        "/screen?name=SEP2C3124C9F8E1&name=SEP2C3124C9F8E1",
                        "/screen/activate?name=SEP2C3124C9F8E1",
                        "/screen/claim?name=SEP2C3124C9F8E1&code=" + CODE);
    }

    @Test
    void it_goes_on_by_itself_until_no_page_says_so() throws Exception {
        var page = visit().pair();

        assertThat(page.text()).containsEntry("Title", "Activated");
        assertThat(shown).extracting(it -> it.text().get("Title")).containsExactly("Menu", "Waits", "Activated");
    }

    @Test
    void what_is_no_xml_is_no_page() {
        assertThatThrownBy(() -> ShownPage.read("<html><br></html>")).isInstanceOf(IllegalArgumentException.class);
    }

    private ScreenVisit visit() {
        return new ScreenVisit(DEVICE, URI.create(base + "/screen"), shown::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        var page = switch (exchange.getRequestURI().getPath()) {
            case "/screen" ->
                "<CiscoIPPhoneMenu><Title>Menu</Title>" + item("/screen/activate") + item("/screen/pair")
                        + "</CiscoIPPhoneMenu>";
            case "/screen/activate" ->
                "<CiscoIPPhoneInput><Title>Type</Title><SoftKeyItem><Name>Exit</Name><URL>SoftKey:Exit</URL></SoftKeyItem><URL>"
                        + base + "/screen/claim?name=SEP2C3124C9F8E1</URL><InputItem><DisplayName>Code</DisplayName>"
                        + "<QueryStringParam>code</QueryStringParam></InputItem></CiscoIPPhoneInput>";
            case "/screen/pair" -> {
                exchange.getResponseHeaders().set("Refresh", "0; url=" + base + "/screen/progress");
                yield text("Waits");
            }
            case "/screen/progress" -> text("Activated");
            default -> text("Answer");
        };
        var bytes = page.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String item(String path) {
        return "<MenuItem><Name>" + path + "</Name><URL>" + base + path + "?name=SEP2C3124C9F8E1</URL></MenuItem>";
    }

    private static String text(String title) {
        return "<CiscoIPPhoneText><Title>" + title + "</Title><Text>This &amp; that</Text></CiscoIPPhoneText>";
    }
}
