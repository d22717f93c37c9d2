package io.offhook.provisioning.files.content;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the template of {@code XMLDefault.cnf.xml} shows.
 *
 * @param loads models whose product number is known
 * @param codeModels names of the models whose devices are onboarded with a code
 */
public record DefaultData(List<Load> loads, List<String> codeModels) {

    /** Names the element {@code loadInformation<productNumber>} of a model. */
    public record Load(int productNumber, String model) {}

    static DefaultData of(Map<Model, OnboardingMethod> methods) {
        return new DefaultData(
                ModelCatalogue.all().stream().flatMap(DefaultData::load).toList(),
                methods.entrySet().stream()
                        .filter(each -> each.getValue() == OnboardingMethod.ACTIVATION_CODE)
                        .map(each -> each.getKey().name())
                        .toList());
    }

    private static Stream<Load> load(Model model) {
        return model.productNumber().stream().mapToObj(number -> new Load(number, model.name()));
    }
}
