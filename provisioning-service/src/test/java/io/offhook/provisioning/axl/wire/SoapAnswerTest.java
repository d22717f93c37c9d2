package io.offhook.provisioning.axl.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SoapAnswerTest {

    private static final Element NAMES_ALONE = element("getPhone", element("returnedTags", element("name")));

    @Test
    void an_answer_has_the_version_and_the_sequence_of_its_request() {
        var request = new SoapRequest(AxlVersion.V14_0, element("listPhone"), Optional.of("7"));

        assertThat(SoapAnswer.opening(request) + SoapAnswer.closing(request))
                .endsWith("<soapenv:Body><ns:listPhoneResponse xmlns:ns=\"http://www.cisco.com/AXL/API/14.0\""
                        + " sequence=\"7\"><return></return></ns:listPhoneResponse></soapenv:Body></soapenv:Envelope>");
    }

    @Test
    void a_fault_says_code_message_and_operation_and_escapes_them() {
        assertThat(SoapAnswer.fault(AxlFault.notFound("<SEP&>"), "getPhone"))
                .contains("<faultcode>soapenv:Server</faultcode>")
                .contains("<axlcode>5007</axlcode>"
                        + "<axlmessage>Item not valid: The specified &lt;SEP&amp;&gt; was not found</axlmessage>"
                        + "<request>getPhone</request>");
        assertThat(SoapAnswer.fault(AxlFault.duplicate("twice"), "addPhone"))
                .contains("<faultcode>soapenv:Client</faultcode>", "<axlcode>-239</axlcode>");
    }

    @Test
    void a_fault_repeats_no_more_of_a_request_than_the_beginning_of_a_name() {
        var endless = "\uD83D\uDCDE".repeat(10_000);

        for (var fault : List.of(AxlFault.notFound(endless), AxlFault.notServed(endless, "."))) {
            assertThat(SoapAnswer.fault(fault, endless))
                    .hasSizeLessThan(2_000)
                    .contains("\uD83D\uDCDE".repeat(128) + "...");
        }
        assertThat(AxlFault.notFound("a".repeat(128)).text()).contains("a".repeat(128) + " was");
    }

    @Test
    void a_thing_has_its_id_and_the_tags_that_were_asked_for() {
        var writer = new AnswerWriter()
                .thing(
                        "phone",
                        new UUID(0xA, 0xB),
                        ReturnedTags.of(NAMES_ALONE),
                        fields -> fields.text("name", "SEP")
                                .text("description", "x")
                                .flag("flag", true));

        assertThat(writer.written())
                .isEqualTo("<phone uuid=\"{00000000-0000-000A-0000-00000000000B}\"><name>SEP</name></phone>");
    }

    @Test
    void an_absent_text_is_an_empty_element() {
        var all = ReturnedTags.of(element("getPhone"));

        assertThat(new AnswerWriter()
                        .thing("user", null, all, fields -> fields.text("mailid", null))
                        .written())
                .matches("<user><mailid(/>|></mailid>)</user>");
    }

    @Test
    void a_list_must_say_what_it_wants() {
        assertThatThrownBy(() -> ReturnedTags.ofList(element("listPhone"))).isInstanceOf(AxlFault.class);
        assertThat(ReturnedTags.ofList(element("listPhone", element("returnedTags")))
                        .contain("name"))
                .isFalse();
    }

    @Test
    void flags_and_numbers_are_what_the_schema_says() {
        var request =
                new Element("r", null, "", List.of(text("a", "t"), text("b", "0"), text("c", "yes"), text("d", "-1")));

        assertThat(request.flagOf("a")).contains(true);
        assertThat(request.flagOf("b")).contains(false);
        assertThatThrownBy(() -> request.flagOf("c")).isInstanceOf(AxlFault.class);
        assertThatThrownBy(() -> request.numberOf("d")).isInstanceOf(AxlFault.class);
    }

    private static Element element(String name, Element... children) {
        return new Element(name, null, "", List.of(children));
    }

    private static Element text(String name, String text) {
        return new Element(name, null, text, List.of());
    }
}
