package io.offhook.provisioning.files.content;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.Map;

/**
 * {@code XMLDefault.cnf.xml}, see the protocol notes, section 6. Which models want a code, and where it is redeemed, stands in
 * an element of our own that a stock phone ignores.
 */
public final class DefaultFile {

    private DefaultFile() {}

    public static RenderedFile render(Surroundings surroundings, Map<Model, OnboardingMethod> methods) {
        return new RenderedFile(XmlDocument.render("Default", root -> {
            root.element("autoRegistrationName", "")
                    .element("autoRegistration", "")
                    .element("ipAddressMode", Surroundings.IP_ADDRESS_MODE);
            surroundings.writeCallManagers(root);
            surroundings.writeTvs(root);
            ModelCatalogue.all().forEach(model -> writeLoad(root, model));
            writeActivation(root, surroundings, methods);
        }));
    }

    private static void writeLoad(XmlDocument root, Model model) {
        model.productNumber()
                .ifPresent(
                        number -> root.element("loadInformation" + number, Attributes.of("model", model.name()), ""));
    }

    private static void writeActivation(
            XmlDocument root, Surroundings surroundings, Map<Model, OnboardingMethod> methods) {
        root.element(
                "offhookActivation",
                activation -> activation
                        .element("url", surroundings.activationUrl())
                        .element(
                                "models",
                                models -> methods.forEach((model, method) -> {
                                    if (method == OnboardingMethod.ACTIVATION_CODE) {
                                        models.element("model", Attributes.of("name", model.name()), "");
                                    }
                                })));
    }
}
