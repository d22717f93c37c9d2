package io.offhook.provisioning.axl.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapRequestReaderTest {

    private static final int UNREADABLE = 599;
    private static final int INVALID = 5002;

    @Test
    void a_request_as_the_node_client_writes_it_is_read() {
        var request = read("""
                <?xml version="1.0" encoding="utf-8"?>
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
                  <soap:Header/>
                  <soap:Body>
                    <ns1:getPhone xmlns:ns1="http://www.cisco.com/AXL/API/15.0" sequence="18446744073">
                      <name> SEP001122334455 </name>
                      <returnedTags><name/><lines><line/></lines></returnedTags>
                    </ns1:getPhone>
                  </soap:Body>
                </soap:Envelope>""".strip(), "\"CUCM:DB ver=15.0 getPhone\"");

        assertThat(request.operation()).isEqualTo("getPhone");
        assertThat(request.version()).isEqualTo(AxlVersion.V15_0);
        assertThat(request.sequence()).contains("18446744073");
        assertThat(request.body().require("name")).isEqualTo("SEP001122334455");
        var tags = ReturnedTags.of(request.body());
        assertThat(tags.contain("lines")).isTrue();
        assertThat(tags.contain("description")).isFalse();
    }

    @Test
    void a_request_as_the_python_client_writes_it_is_read() {
        var request = read(
                "<?xml version='1.0' encoding='utf-8'?>\n<soap-env:Envelope"
                        + " xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap-env:Body><ns0:removePhone"
                        + " xmlns:ns0=\"http://www.cisco.com/AXL/API/12.5\"><uuid>{1B1B9EB6-7803-11D3-BDF0-00108302EAD1}</uuid>"
                        + "</ns0:removePhone></soap-env:Body></soap-env:Envelope>",
                "CUCM:DB ver=12.5 removePhone");

        assertThat(request.version()).isEqualTo(AxlVersion.V12_5);
        assertThat(request.body().uuidOf("uuid").map(AxlUuid::text)).contains("{1B1B9EB6-7803-11D3-BDF0-00108302EAD1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "14.0", "15.0"})
    void without_the_header_the_namespace_tells_the_version(String version) {
        assertThat(SoapRequestReader.read(getPhone(version).getBytes(UTF_8), Optional.empty())
                        .version()
                        .text())
                .isEqualTo(version);
    }

    @Test
    void without_the_header_version_1_is_the_oldest_one() {
        assertThat(SoapRequestReader.read(getPhone("1.0").getBytes(UTF_8), Optional.empty())
                        .version())
                .isEqualTo(AxlVersion.V12_5);
    }

    @Test
    void header_and_namespace_of_different_versions_are_a_fault() {
        assertFault(INVALID, () -> read(getPhone("14.0"), "CUCM:DB ver=15.0 getPhone"));
        assertFault(INVALID, () -> read(getPhone("11.5"), "CUCM:DB ver=11.5 getPhone"));
        assertFault(INVALID, () -> read(getPhone("15.0"), "urn:something"));
        assertFault(
                INVALID, () -> read(getPhone("15.0").replace("www.cisco.com/AXL", "example"), "CUCM:DB ver=15.0 x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUCM:DB ver=15.0 removePhone",
                "\"CUCM:DB ver=15.0 getphone\"",
                "CUCM:DB ver=15.0 getPhone removePhone",
                "\"CUCM:DB ver=15.0 getPhone",
                "CUCM:DB ver=15.0getPhone"
            })
    void a_header_of_another_operation_than_the_request_is_a_fault_of_the_client(String action) {
        assertThatThrownBy(() -> read(getPhone("15.0"), action)).isInstanceOfSatisfying(AxlFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(INVALID);
            assertThat(fault.isClients()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUCM:DB ver=15.0", "\"CUCM:DB ver=15.0 \"", " CUCM:DB ver=15.0  getPhone ", "\"\""})
    void a_header_may_leave_the_operation_to_the_request(String action) {
        assertThat(read(getPhone("15.0"), action).operation()).isEqualTo("getPhone");
    }

    @Test
    void an_element_that_is_there_twice_is_a_fault_where_there_is_one_of_it_and_lines_are_many() {
        var twice = read(with("<name>SEP1</name><name>SEP2</name><uuid/><line/><line/>"), "")
                .body();

        assertFault(INVALID, () -> twice.require("name"));
        assertFault(INVALID, () -> twice.textOf("name"));
        assertThat(twice.textOf("uuid")).contains("");
        assertThat(twice.all("line")).hasSize(2);
    }

    @Test
    void a_document_type_is_refused_and_nothing_of_it_is_fetched() {
        for (var type : new String[] {
            "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE e SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE e [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            "<!DOCTYPE e>"
        }) {
            assertFault(UNREADABLE, () -> read(type + getPhone("15.0"), "CUCM:DB ver=15.0 getPhone"));
            assertFault(
                    UNREADABLE,
                    () -> read(type + getPhone("15.0").replace("SEP", "&x;&b;"), "CUCM:DB ver=15.0 getPhone"));
        }
    }

    @Test
    void depth_and_number_of_elements_are_limited() {
        int depth = SoapRequestReader.MAX_DEPTH;
        assertFault(UNREADABLE, () -> read(with("<a>".repeat(depth) + "</a>".repeat(depth)), ""));
        assertFault(UNREADABLE, () -> read(with("<a/>".repeat(SoapRequestReader.MAX_ELEMENTS)), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "<a/>", "<a", "\u0000", "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>"
            })
    void what_is_no_soap_is_a_fault(String body) {
        assertFault(UNREADABLE, () -> read(body, ""));
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_fault() {
        var bytes = getPhone("15.0").getBytes(UTF_8);
        bytes[getPhone("15.0").indexOf("SEP")] = (byte) 0xFF;

        assertFault(UNREADABLE, () -> SoapRequestReader.read(bytes, Optional.empty()));
    }

    private static String getPhone(String version) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
                + "<n:getPhone xmlns:n='http://www.cisco.com/AXL/API/" + version
                + "'><name>SEP</name></n:getPhone></e:Body></e:Envelope>";
    }

    private static String with(String content) {
        return getPhone("15.0").replace("<name>SEP</name>", content);
    }

    private static SoapRequest read(String body, String action) {
        return SoapRequestReader.read(body.getBytes(UTF_8), Optional.of(action));
    }

    private static void assertFault(int code, ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        AxlFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
