package io.offhook.provisioning.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.provisioning.registration.RegistrationReport.Fields;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationReportTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String CONTACT =
            "\"Somebody\" <sip:1f3c@10.0.0.1:5060;transport=tcp>;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-2c3124c9f8e1>\""
                    + ";+u.sip!devicename.ccm.cisco.com=\"SEP2C3124C9F8E1\";+u.sip!model.ccm.cisco.com=\"684\"";

    private static RegistrationReport parse(String contact, String instance) {
        return RegistrationReport.parse(
                new Fields("registered", "u", null, "10.0.0.1", "Cisco", contact, instance, 60L, null), NOW, NOW);
    }

    private static RegistrationReport parse(
            String event, String user, String address, Long expires, @Nullable Instant at) {
        return RegistrationReport.parse(
                new Fields(event, user, null, address, null, null, null, expires, at), NOW, NOW);
    }

    @Test
    void the_contact_says_which_device_it_is_and_its_address_alone_is_kept() {
        var report = parse(CONTACT, "");

        assertThat(report.claimed()).contains(new DeviceName("SEP2C3124C9F8E1"));
        assertThat(report.contact()).isEqualTo("sip:1f3c@10.0.0.1:5060;transport=tcp");
    }

    @Test
    void without_a_contact_the_instance_says_which_device_it_is() {
        assertThat(parse("<sip:1@10.0.0.1>", "<urn:uuid:00000000-0000-0000-0000-2c3124c9f8e1>")
                        .claimed())
                .contains(new DeviceName("SEP2C3124C9F8E1"));
        assertThat(parse("<sip:1@10.0.0.1>", "").claimed()).isEmpty();
    }

    @Test
    void what_strangers_say_is_cut_and_has_no_control_characters() {
        var fields = new Fields(
                "REGISTERED",
                "u",
                null,
                "fe80::1",
                "a\r\nb".repeat(100),
                "<sip:1@" + "h".repeat(600) + ">",
                null,
                null,
                null);
        var report = RegistrationReport.parse(fields, NOW, NOW);

        assertThat(report.userAgent()).hasSize(128).doesNotContain("\r", "\n");
        assertThat(report.contact()).hasSize(256);
    }

    @Test
    void a_contact_names_nobody() {
        assertThat(parse("<sip:jane.doe@10.0.0.1:5060>", "").contact()).isEqualTo("sip:10.0.0.1:5060");
        assertThat(parse("sip:1001@10.0.0.1", "").contact()).isEqualTo("sip:1001@10.0.0.1");
    }

    @Test
    void a_clock_that_is_ahead_does_not_lock_out_what_comes_after() {
        assertThat(parse("REGISTERED", "u", "10.0.0.1", 60L, NOW.plusSeconds(3600))
                        .at())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "CALLED, u, 10.0.0.1, 60, event",
        "REGISTERED, '', 10.0.0.1, 60, user",
        "REGISTERED, u, 10.0.0.1:5060, 60, address",
        "REGISTERED, u, phone.example, 60, address",
        "REGISTERED, u, fe80::1%eth0, 60, address",
        "REGISTERED, u, 10.0.0.1, -1, expires",
        "REGISTERED, u, 10.0.0.1, 99999999, expires"
    })
    void a_report_that_cannot_be_names_its_field(
            String event, String user, String address, long expires, String field) {
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> parse(event, user, address, expires, null))
                .returns(field, MalformedValue::field);
    }
}
