package io.offhook.provisioning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.AutoRegistration;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneButtonTemplate.Button;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.contracts.state.SiteOperator;
import io.offhook.provisioning.value.MalformedValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // what a body leaves out is null
class DocumentRulesTest {

    private static final CallManager FIRST = new CallManager(0, "cm1.example", 0, 0);

    @Test
    void what_a_device_pool_leaves_out_is_as_usual() {
        var pool = Kind.DEVICE_POOL.parse().apply("Berlin", pool(List.of(new CallManager(1, "cm2", 5070, 0), FIRST)));

        assertThat(pool)
                .isEqualTo(new DevicePool(
                        "Berlin",
                        List.of(new CallManager(0, "cm1.example", 5060, 5061), new CallManager(1, "cm2", 5070, 5061)),
                        "Etc/UTC",
                        List.of(),
                        "English_United_States",
                        "en_US",
                        "United_States",
                        null));
    }

    @Test
    void the_code_of_a_language_follows_the_language_that_is_given() {
        assertThat(language("German_Germany", null)).isEqualTo("de_DE");
        assertThat(language("English_United_States", null)).isEqualTo("en_US");
        assertThat(language("Chinese_China", null)).isEqualTo("zh_CN");
        assertThat(language("German_Germany", "de_AT")).isEqualTo("de_AT");
    }

    private static String language(String userLocale, String languageCode) {
        return Kind.DEVICE_POOL
                .parse()
                .apply(
                        "Berlin",
                        new DevicePool("", List.of(FIRST), null, List.of(), userLocale, languageCode, null, null))
                .languageCode();
    }

    @Test
    void what_a_sip_profile_leaves_out_is_as_phones_have_it() {
        assertThat(Kind.SIP_PROFILE.parse().apply("Branch", new SipProfile("", 0, 0, 0, 0, 0, 0)))
                .isEqualTo(new SipProfile("Branch", 3_600, 120, 16_384, 32_766, 4, 2));
    }

    @Test
    void a_site_operator_names_each_pool_once_and_its_account_as_the_sign_in_does() {
        assertThat(Kind.SITE_OPERATOR
                        .parse()
                        .apply("Bob", new SiteOperator("", List.of("Berlin", "BERLIN", " Paris "), null)))
                .isEqualTo(new SiteOperator("Bob", List.of("Berlin", "Paris"), null));
    }

    @Test
    void accounts_that_differ_in_letter_case_are_different_operators() {
        var catalogue = new Catalogue(List.of(), List.of(new SiteOperator("Bob", List.of("Berlin"), null)), Map.of());

        assertThat(catalogue.find(Kind.SITE_OPERATOR, "bob")).isEmpty();
        assertThat(catalogue.find(Kind.SITE_OPERATOR, "Bob")).isPresent();
    }

    @Test
    void a_pool_that_a_site_operator_names_is_in_use() {
        var catalogue =
                new Catalogue(List.of(), List.of(new SiteOperator("bob", List.of("Berlin", "Paris"), null)), Map.of());

        assertThat(References.to(catalogue, Kind.DEVICE_POOL, "PARIS")).containsExactly("site operator bob");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(Kind.SITE_OPERATOR, new SiteOperator("", List.of(), null), "devicePools"),
                mistake(Kind.SITE_OPERATOR, new SiteOperator("", Collections.nCopies(101, "A"), null), "devicePools"),
                mistake(Kind.SITE_OPERATOR, new SiteOperator("", List.of("A/B"), null), "devicePools"),
                mistake(Kind.DEVICE_POOL, pool(List.of()), "callManagers"),
                mistake(Kind.DEVICE_POOL, pool(List.of(FIRST, FIRST)), "callManagers"),
                mistake(Kind.DEVICE_POOL, pool(List.of(new CallManager(5, "cm", 0, 0))), "priority"),
                mistake(Kind.DEVICE_POOL, pool(List.of(new CallManager(0, "c m", 0, 0))), "host"),
                mistake(Kind.DEVICE_POOL, pool(List.of(new CallManager(0, "c".repeat(51), 0, 0))), "host"),
                mistake(Kind.DEVICE_POOL, pool(List.of(new CallManager(0, "cm", 70_000, 0))), "sipPort"),
                mistake(Kind.DEVICE_POOL, zone("Berlin"), "timeZone"),
                mistake(
                        Kind.DEVICE_POOL,
                        new DevicePool("", List.of(FIRST), null, List.of(), "Klingon_Kronos", null, null, null),
                        "languageCode"),
                mistake(Kind.SECURITY_PROFILE, new SecurityProfile("", "SAFE", "TLS", true, "NULL_STRING"), "mode"),
                mistake(
                        Kind.SECURITY_PROFILE,
                        new SecurityProfile("", "ENCRYPTED", "TCP", true, "NULL_STRING"),
                        "transport"),
                mistake(Kind.SIP_PROFILE, new SipProfile("", 3_600, 120, 16_385, 32_766, 4, 2), "startMediaPort"),
                mistake(Kind.SIP_PROFILE, new SipProfile("", 3_600, 120, 16_384, 16_384, 4, 2), "stopMediaPort"),
                mistake(Kind.SIP_PROFILE, new SipProfile("", 3_600, 120, 16_384, 32_766, 4, 5), "busyTrigger"),
                mistake(Kind.PHONE_BUTTON_TEMPLATE, buttons(new Button("NONE", null, null)), "buttons"),
                mistake(
                        Kind.PHONE_BUTTON_TEMPLATE,
                        buttons(new Button("LINE", null, null), new Button("SPEED_DIAL", "Desk", null)),
                        "number"),
                mistake(Kind.LINE_TEMPLATE, new LineTemplate("", null, "#EXT#", null, null), "label"),
                mistake(Kind.LINE_TEMPLATE, new LineTemplate("", null, "=1+1", null, null), "label"),
                mistake(Kind.PHONE_TEMPLATE, template(null, "Default", "#FN#"), "description"),
                mistake(Kind.PHONE_TEMPLATE, template("phone", "Default", ""), "model"),
                mistake(Kind.MODEL, new PhoneModel("", null, true, false, 0, null), "lines"),
                mistake(Kind.MODEL, new PhoneModel("", 0, true, false, 1, null), "productNumber"),
                mistake(Kind.MODEL, new PhoneModel("", null, true, false, 1, "sip 88"), "load"),
                mistake(Kind.AUTO_REGISTRATION, new AutoRegistration("", "8000", "799", "T"), "lastNumber"),
                mistake(Kind.AUTO_REGISTRATION, new AutoRegistration("", "8000", "7999", "T"), "lastNumber"),
                mistake(Kind.AUTO_REGISTRATION, new AutoRegistration("", "0000000", "9999999", "T"), "lastNumber"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    <T extends Event> void a_mistake_names_its_field(Kind<T> kind, T document, String field) {
        assertThatThrownBy(() -> kind.parse().apply("8845", document))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.field()).isEqualTo(field));
    }

    private static <T extends Event> Arguments mistake(Kind<T> kind, T document, String field) {
        return Arguments.of(kind, document, field);
    }

    private static DevicePool pool(List<CallManager> members) {
        return new DevicePool("", members, null, List.of(), null, null, null, null);
    }

    private static DevicePool zone(String zone) {
        return new DevicePool("", List.of(FIRST), zone, List.of(), null, null, null, null);
    }

    private static PhoneButtonTemplate buttons(Button... buttons) {
        return new PhoneButtonTemplate("", List.of(buttons));
    }

    private static PhoneTemplate template(String model, String pool, String description) {
        return new PhoneTemplate(
                "", model, pool, "Default", "Default", "Default", null, description, null, null, false);
    }
}
