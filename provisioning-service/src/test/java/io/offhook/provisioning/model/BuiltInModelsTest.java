package io.offhook.provisioning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BuiltInModelsTest {

    @Test
    void fifteen_models_support_activation_codes() {
        assertThat(BuiltInModels.all().stream()
                        .filter(Model::supportsActivationCode)
                        .map(Model::name))
                .containsExactlyInAnyOrder(
                        "7811", "7821", "7832", "7841", "7861", "8811", "8832", "8832NR", "8841", "8845", "8851",
                        "8851NR", "8861", "8865", "8865NR");
    }

    @Test
    void the_others_register_by_auto_registration() {
        assertThat(BuiltInModels.all().stream()
                        .filter(model -> model.defaultOnboardingMethod() == OnboardingMethod.AUTO_REGISTRATION)
                        .map(Model::name))
                .containsExactlyInAnyOrder("6921", "6941", "6961");
    }

    @Test
    void three_models_have_a_camera() {
        assertThat(BuiltInModels.all().stream().filter(Model::camera).map(Model::name))
                .containsExactlyInAnyOrder("8845", "8865", "8865NR");
    }

    @Test
    void an_unknown_product_number_is_empty() {
        assertThat(BuiltInModels.find("8845").orElseThrow().productNumber()).isEqualTo(OptionalInt.of(36224));
        assertThat(BuiltInModels.find("8851NR").orElseThrow().productNumber()).isEmpty();
    }
}
