package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultTemplateTest {

    private final PhoneFileTemplates templates = TestTemplates.create();

    @Test
    void a_phone_finds_whether_its_model_needs_a_code_and_where_to_redeem_it() throws Exception {
        var xml = ParsedXml.of(
                templates.defaults(TestCatalogues.with(Map.of("8851NR", OnboardingMethod.AUTO_REGISTRATION))));

        assertThat(xml.text("/Default/offhookActivation/url")).isEqualTo("https://activation.example:8443/?a&b");
        assertThat(xml.texts("/Default/offhookActivation/models/model/@name"))
                .contains("8845")
                .doesNotContain("8851NR", "6921");
    }

    @Test
    void a_stock_phone_finds_its_call_manager_and_its_load() throws Exception {
        var xml = ParsedXml.of(templates.defaults(TestCatalogues.BUILT_IN));

        assertThat(xml.text("/Default/callManagerGroup/members/member[@priority=0]/callManager/ports/sipPort"))
                .isEqualTo("5060");
        assertThat(xml.text("/Default/TVS/members/member/port")).isEqualTo("2445");
        assertThat(xml.text("/Default/loadInformation36224/@model")).isEqualTo("8845");
        assertThat(xml.texts("/Default/*[starts-with(name(), 'loadInformation')]"))
                .hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://activation.example", "https://activation.example/", "https://activation.example//"})
    void phones_append_a_path_to_the_url_so_it_has_no_slash_at_its_end(String configured) throws Exception {
        var endpoints = new InstallationEndpoints(configured, "tvs.example", "capf.example");

        var xml = ParsedXml.of(TestTemplates.create(endpoints).defaults(TestCatalogues.BUILT_IN));

        assertThat(xml.text("/Default/offhookActivation/url")).isEqualTo("https://activation.example");
    }

    @Test
    void call_managers_loads_and_models_are_as_the_catalogue_says() throws Exception {
        var pool = new DevicePool(
                "Default",
                List.of(new CallManager(0, "cm1.example", 5060, 5061), new CallManager(1, "cm2.example", 5070, 5071)),
                "Etc/UTC",
                List.of(),
                "English_United_States",
                "en_US",
                "United_States",
                null);
        var xml = ParsedXml.of(templates.defaults(
                TestCatalogues.with(pool, new PhoneModel("8845", 36224, true, true, 5, "sip8845.1-2-3"))));

        assertThat(xml.texts("/Default/callManagerGroup/members/member/callManager/processNodeName"))
                .containsExactly("cm1.example", "cm2.example");
        assertThat(xml.text("/Default/callManagerGroup/members/member[@priority=1]/callManager/ports/securedSipPort"))
                .isEqualTo("5071");
        assertThat(xml.text("/Default/loadInformation36224")).isEqualTo("sip8845.1-2-3");
    }
}
