package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest {

    private static final Surroundings SURROUNDINGS =
            new Surroundings("https://activation.example:8443", "cm.example", "tvs.example", "capf.example");

    @Test
    void a_phone_finds_where_to_register_and_as_what() throws Exception {
        var xml = Xml.parse(
                render(phone(line("1001", "Alice Adams", "Alice - 1001"))).content());

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
    void a_line_that_shows_nothing_shows_its_number() throws Exception {
        var xml = Xml.parse(render(phone(line("1001", null, null))).content());

        assertThat(xml.text("//line/featureLabel")).isEqualTo("1001");
    }

    @Test
    void the_plus_of_a_number_is_escaped_among_administrators_only() throws Exception {
        var xml = Xml.parse(render(phone(line("\\+15551230003", null, null))).content());

        assertThat(xml.text("//line/name")).isEqualTo("+15551230003");
        assertThat(xml.text("//phoneLabel")).isEqualTo("+15551230003").hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void no_text_breaks_out_of_its_element() throws Exception {
        var evil = "</displayName><authPassword>x</authPassword>&\"'";
        var xml = Xml.parse(render(phone(line("1001", evil, "<&>"))).content());

        assertThat(xml.text("//line/displayName")).isEqualTo(evil);
        assertThat(xml.text("//line/featureLabel")).isEqualTo("<&>");
        assertThat(xml.texts("//authPassword")).isEmpty();
    }

    @Test
    void there_is_no_password_in_it() {
        assertThat(render(phone(line("1001", "Alice", "Alice"))).content()).doesNotContainIgnoringCase("password");
    }

    @Test
    void the_version_stamp_changes_with_the_content_and_with_nothing_else() throws Exception {
        var one = render(phone(line("1001", "Alice", "Alice")));
        var same = render(phone(line("1001", "Alice", "Alice")));
        var edited = render(phone(line("1001", "Alice", "Alice A.")));

        assertThat(one).isEqualTo(same);
        assertThat(stamp(one)).matches("[0-9a-f]{32}").isNotEqualTo(stamp(edited));
    }

    private static String stamp(RenderedFile file) throws Exception {
        return Xml.parse(file.content()).text("/device/versionStamp");
    }

    private static RenderedFile render(PhoneView phone) {
        return ConfigurationFile.render(SURROUNDINGS, phone, new Reader.Anybody());
    }

    private static LineView line(String number, @Nullable String display, @Nullable String label) {
        return new LineView(1, number, display, label);
    }

    private static PhoneView phone(LineView line) {
        return new PhoneView(
                new UUID(1, 1),
                "SEP2C3124C9F8E1",
                "2C3124C9F8E1",
                "8845",
                "Reception",
                List.of(line),
                "alice",
                "Default",
                true,
                false,
                PhoneStatus.ACTIVATED,
                null,
                2);
    }
}
