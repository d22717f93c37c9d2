package io.offhook.provisioning.files.content;

import io.offhook.contracts.state.DevicePool;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the template of {@code XMLDefault.cnf.xml} shows.
 *
 * @param pool where phones without a file of their own register
 * @param loads models whose product number is known
 * @param codeModels names of the models whose devices are onboarded with a code
 */
public record DefaultData(DevicePool pool, List<Load> loads, List<String> codeModels) {

    /** Names the element {@code loadInformation<productNumber>} of a model; the load is empty where phones keep what they have. */
    public record Load(int productNumber, String model, String load) {}

    static DefaultData of(Catalogue catalogue) {
        return new DefaultData(
                catalogue.defaultPool(),
                catalogue.models().stream().flatMap(DefaultData::load).toList(),
                catalogue.models().stream()
                        .filter(model -> catalogue.onboardingMethod(model) == OnboardingMethod.ACTIVATION_CODE)
                        .map(Model::name)
                        .toList());
    }

    private static Stream<Load> load(Model model) {
        return model.productNumber().stream()
                .mapToObj(number -> new Load(number, model.name(), model.load().orElse("")));
    }
}
