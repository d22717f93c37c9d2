package io.offhook.provisioning.files.content;

import static io.offhook.provisioning.catalogue.TestCatalogues.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneButtonTemplate.Button;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.provisioning.catalogue.Catalogue.PhoneShape;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTemplateTest {

    private final PhoneFileTemplates templates = TestTemplates.create();

    @Test
    void a_phone_finds_where_to_register_and_as_what() throws Exception {
        var xml = ParsedXml.of(render(phone(line("1001", "Alice Adams", "Alice - 1001"))));

        assertThat(xml.text("/device/deviceProtocol")).isEqualTo("SIP");
        assertThat(xml.text(
                        "/device/devicePool/callManagerGroup/members/member[@priority=0]/callManager/processNodeName"))
                .isEqualTo("cm.example");
        assertThat(xml.text("/device/TVS/members/member/address")).isEqualTo("tvs.example");
        assertThat(xml.text("/device/sipProfile/sipLines/line[@button=1]/featureID"))
                .isEqualTo("9");
        assertThat(xml.text("//line/name")).isEqualTo("1001");
        assertThat(xml.text("//line/featureLabel")).isEqualTo("Alice - 1001");
        assertThat(xml.text("//line/displayName")).isEqualTo("Alice Adams");
        assertThat(xml.text("/device/sipProfile/phoneLabel")).isEqualTo("1001");
    }

    @Test
    void a_line_without_a_label_shows_its_number() throws Exception {
        var xml = ParsedXml.of(render(phone(line("1001", null, null))));

        assertThat(xml.text("//line/featureLabel")).isEqualTo("1001");
        assertThat(xml.text("//line/displayName")).isEqualTo("1001");
    }

    @Test
    void a_phone_without_lines_shows_the_first_characters_of_its_description() throws Exception {
        var xml = ParsedXml.of(render(phone()));

        assertThat(xml.text("//phoneLabel")).isEqualTo("Reception 🙂 ");
        assertThat(xml.texts("//line")).isEmpty();
    }

    @Test
    void the_plus_of_a_number_is_escaped_for_administrators_only() throws Exception {
        var xml = ParsedXml.of(render(phone(line("\\+15551230003", null, null))));

        assertThat(xml.text("//line/name")).isEqualTo("+15551230003");
        assertThat(xml.text("//phoneLabel")).isEqualTo("+15551230003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</displayName><authPassword>x</authPassword>",
                "]]>",
                "<![CDATA[x]]>",
                "<!-- x -->",
                "<?pi x?>",
                "&amp;",
                "&#0;",
                "\" ' & < >",
                "{phone.sshPassword}",
                "{#if true}x{/if}",
                "tab\tline\nreturn\rend",
                "\u202Eright to left\u200F",
                "  spaces  "
            })
    void a_text_is_read_as_it_was_written(String text) throws Exception {
        var xml = ParsedXml.of(render(phone(line("1001", text, text))));

        assertThat(xml.text("//line/displayName")).isEqualTo(text);
        assertThat(xml.text("//line/featureLabel")).isEqualTo(text);
        assertThat(xml.texts("//authPassword")).isEmpty();
    }

    @Test
    void what_anybody_can_read_has_no_password() {
        assertThat(render(phone(line("1001", "Alice", "Alice")))).doesNotContainIgnoringCase("password");
    }

    @Test
    void the_version_stamp_changes_with_the_content_and_with_nothing_else() throws Exception {
        var one = render(phone(line("1001", "Alice", "Alice")));
        var same = render(phone(line("1001", "Alice", "Alice")));
        var edited = render(phone(line("1001", "Alice", "Alice A.")));

        assertThat(one).isEqualTo(same);
        assertThat(stamp(one)).matches("[0-9a-f]{32}").isNotEqualTo(stamp(edited));
    }

    @Test
    void a_text_that_looks_like_a_version_stamp_is_not_replaced() throws Exception {
        var text = "<versionStamp>-</versionStamp>";
        var xml = ParsedXml.of(render(phone(line("1001", text, text))));

        assertThat(xml.text("//line/displayName")).isEqualTo(text);
    }

    @Test
    void pool_and_profiles_reach_the_file() throws Exception {
        var shape = new PhoneShape(
                new DevicePool(
                        "Berlin",
                        List.of(
                                new CallManager(0, "cm1.example", 5060, 5061),
                                new CallManager(2, "cm2.example", 5060, 5061)),
                        "Europe/Berlin",
                        List.of("ntp1.example", "ntp2.example"),
                        "German_Germany",
                        "de_DE",
                        "Germany",
                        null),
                new SecurityProfile("Encrypted", "ENCRYPTED", "TLS", true, "NULL_STRING"),
                new SipProfile("Branch", 1_800, 60, 20_000, 21_000, 8, 6),
                new PhoneButtonTemplate(
                        "Dials",
                        List.of(
                                new Button("SPEED_DIAL", "Reception", "1000"),
                                new Button("NONE", null, null),
                                new Button("LINE", null, null))));
        var rendered = templates.configuration(
                phone(line("1001", null, null)), shape, Optional.of("sip88xx.1"), new Recipient.Anybody(), 0);
        var xml = ParsedXml.of(rendered);

        assertThat(xml.texts("//callManagerGroup/members/member/@priority")).containsExactly("0", "2");
        assertThat(xml.text("//olsonTimeZone")).isEqualTo("Europe/Berlin");
        assertThat(xml.text("//timeZone")).isEqualTo("W. Europe Standard Time");
        assertThat(xml.texts("//ntps/ntp/name")).containsExactly("ntp1.example", "ntp2.example");
        assertThat(xml.text("/device/userLocale/langCode")).isEqualTo("de_DE");
        assertThat(xml.text("/device/networkLocale")).isEqualTo("Germany");
        assertThat(xml.text("/device/deviceSecurityMode")).isEqualTo("3");
        assertThat(xml.text("/device/transportLayerProtocol")).isEqualTo("3");
        assertThat(xml.text("/device/loadInformation")).isEqualTo("sip88xx.1");
        assertThat(xml.text("//timerRegisterExpires")).isEqualTo("1800");
        assertThat(xml.text("//startMediaPort")).isEqualTo("20000");
        assertThat(xml.text("//line[featureID=9]/@button")).isEqualTo("3");
        assertThat(xml.text("//line[featureID=9]/maxNumCalls")).isEqualTo("8");
        assertThat(xml.text("//line[featureID=2]/@button")).isEqualTo("1");
        assertThat(xml.text("//line[featureID=2]/speedDialNumber")).isEqualTo("1000");
        assertThat(stamp(rendered)).isNotEqualTo(stamp(render(phone(line("1001", null, null)))));
    }

    private static String stamp(String file) throws Exception {
        return ParsedXml.of(file).text("/device/versionStamp");
    }

    private String render(PhoneView phone) {
        return templates.configuration(phone, SHAPE, Optional.empty(), new Recipient.Anybody(), 0);
    }

    private static LineView line(String number, @Nullable String display, @Nullable String label) {
        return new LineView(1, number, null, null, display, label);
    }

    private static PhoneView phone(LineView... lines) {
        return TestPhones.phone(1, "Reception 🙂 second floor", lines);
    }
}
