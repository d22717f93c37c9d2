package io.offhook.provisioning.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultFileTest {

    private static final Surroundings SURROUNDINGS =
            new Surroundings("https://activation.example:8443/?a&b", "cm.example", "tvs.example", "capf.example");

    @Test
    void a_phone_finds_whether_its_model_wants_a_code_and_where_to_redeem_it() throws Exception {
        var xml = Xml.parse(DefaultFile.render(
                        SURROUNDINGS,
                        Map.of(
                                model("8845"), OnboardingMethod.ACTIVATION_CODE,
                                model("8851NR"), OnboardingMethod.AUTO_REGISTRATION))
                .content());

        assertThat(xml.text("/Default/offhookActivation/url")).isEqualTo("https://activation.example:8443/?a&b");
        assertThat(xml.texts("/Default/offhookActivation/models/model/@name")).containsExactly("8845");
    }

    @Test
    void a_stock_phone_finds_its_call_manager_and_its_load() throws Exception {
        var xml = Xml.parse(DefaultFile.render(SURROUNDINGS, Map.of()).content());

        assertThat(xml.text("/Default/callManagerGroup/members/member[@priority=0]/callManager/ports/sipPort"))
                .isEqualTo("5060");
        assertThat(xml.text("/Default/TVS/members/member/port")).isEqualTo("2445");
        assertThat(xml.text("/Default/loadInformation36224/@model")).isEqualTo("8845");
        assertThat(xml.texts("/Default/*[starts-with(name(), 'loadInformation')]"))
                .hasSize(15);
    }

    private static Model model(String name) {
        return ModelCatalogue.find(name).orElseThrow();
    }
}
