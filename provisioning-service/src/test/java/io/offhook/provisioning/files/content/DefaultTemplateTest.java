package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultTemplateTest {

    private final PhoneFileTemplates templates = TestTemplates.create();

    @Test
    void a_phone_finds_whether_its_model_needs_a_code_and_where_to_redeem_it() throws Exception {
        var xml = ParsedXml.of(templates.defaults(Map.of(
                model("8845"), OnboardingMethod.ACTIVATION_CODE,
                model("8851NR"), OnboardingMethod.AUTO_REGISTRATION)));

        assertThat(xml.text("/Default/offhookActivation/url")).isEqualTo("https://activation.example:8443/?a&b");
        assertThat(xml.texts("/Default/offhookActivation/models/model/@name")).containsExactly("8845");
    }

    @Test
    void a_stock_phone_finds_its_call_manager_and_its_load() throws Exception {
        var xml = ParsedXml.of(templates.defaults(Map.of()));

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
        var endpoints = new InstallationEndpoints(configured, "cm.example", "tvs.example", "capf.example");

        var xml = ParsedXml.of(TestTemplates.create(endpoints).defaults(Map.of()));

        assertThat(xml.text("/Default/offhookActivation/url")).isEqualTo("https://activation.example");
    }

    private static Model model(String name) {
        return ModelCatalogue.find(name).orElseThrow();
    }
}
