package io.offhook.provisioning.catalogue;

import io.offhook.contracts.Event;
import io.offhook.provisioning.catalogue.Catalogue.PhoneShape;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import java.util.List;
import java.util.Map;

/** Catalogues with what is built in, and more. */
public final class TestCatalogues {

    public static final Catalogue BUILT_IN = with();

    /** The documents named Default. */
    public static final PhoneShape SHAPE = BUILT_IN.shape("Default", "Default", "Default", "Default");

    private TestCatalogues() {}

    public static Catalogue with(Event... documents) {
        return new Catalogue(BuiltIn.documents("cm.example", 5060), List.of(documents), Map.of());
    }

    public static Catalogue with(Map<String, OnboardingMethod> methods) {
        return new Catalogue(BuiltIn.documents("cm.example", 5060), List.of(), methods);
    }

    public static Model model(String name) {
        return BUILT_IN.requireModel(name);
    }
}
