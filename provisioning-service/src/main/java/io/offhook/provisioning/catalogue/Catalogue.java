package io.offhook.provisioning.catalogue;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that administrators named once, as of one moment. Letter case of names does not matter when they are looked up,
 * that of accounts does.
 */
public final class Catalogue {

    /** How many names a message lists at most. */
    private static final int MAX_NAMES = 40;

    private final Map<Kind<?>, TreeMap<String, Event>> documents = new HashMap<>();
    private final Map<String, OnboardingMethod> chosenMethods;

    /**
     * @param builtIn what exists although nobody named it; a document of the same name replaces it
     * @param named what administrators named
     * @param chosenMethods onboarding methods that differ from those of the models, by model
     */
    public Catalogue(
            Collection<? extends Event> builtIn,
            Collection<? extends Event> named,
            Map<String, OnboardingMethod> chosenMethods) {
        Kind.all().forEach(kind -> documents.put(kind, new TreeMap<>()));
        builtIn.forEach(this::add);
        named.forEach(this::add);
        this.chosenMethods = Map.copyOf(chosenMethods);
    }

    private void add(Event document) {
        Kind.all().stream().filter(kind -> kind.type() == document.getClass()).forEach(kind -> put(kind, document));
    }

    private <T extends Event> void put(Kind<T> kind, Event document) {
        var typed = kind.type().cast(document);
        byName(kind).put(kind.lookup(kind.name().apply(typed)), typed);
    }

    /** In the order of names. */
    public <T extends Event> List<T> all(Kind<T> kind) {
        return byName(kind).values().stream().map(kind.type()::cast).toList();
    }

    public <T extends Event> Optional<T> find(Kind<T> kind, String name) {
        return Optional.ofNullable(byName(kind).get(kind.lookup(name))).map(kind.type()::cast);
    }

    /**
     * The document that a request, a row or a template names.
     *
     * @throws MalformedValue if there is none
     */
    public <T extends Event> T require(Kind<T> kind, String field, String name) {
        return find(kind, name)
                .orElseThrow(() -> new MalformedValue(
                        field, "There is no " + kind.title() + " " + MalformedValue.quoted(name) + names(kind) + "."));
    }

    /**
     * The name of a document as it was given to it, {@code Default} if none is asked for.
     *
     * @throws MalformedValue if there is none
     */
    public <T extends Event> Name existing(Kind<T> kind, String field, Optional<Name> name) {
        return new Name(
                kind.name().apply(require(kind, field, name.orElse(Name.DEFAULT).text())));
    }

    private <T extends Event> String names(Kind<T> kind) {
        var some = all(kind).stream().limit(MAX_NAMES + 1L).map(kind.name()).toList();
        return some.isEmpty() || some.size() > MAX_NAMES ? "" : "; there are " + String.join(", ", some);
    }

    /** The documents that shape the configuration of a phone. What was deleted since is as in those named {@code Default}. */
    public PhoneShape shape(String devicePool, String security, String sip, String buttons) {
        return new PhoneShape(
                orDefault(Kind.DEVICE_POOL, devicePool),
                orDefault(Kind.SECURITY_PROFILE, security),
                orDefault(Kind.SIP_PROFILE, sip),
                orDefault(Kind.PHONE_BUTTON_TEMPLATE, buttons));
    }

    /** What shapes the configuration of a phone. */
    public record PhoneShape(DevicePool pool, SecurityProfile security, SipProfile sip, PhoneButtonTemplate buttons) {}

    /** Call managers and the like of phones without a record. */
    public DevicePool defaultPool() {
        return orDefault(Kind.DEVICE_POOL, Name.DEFAULT.text());
    }

    private <T extends Event> T orDefault(Kind<T> kind, String name) {
        return find(kind, name)
                .or(() -> find(kind, Name.DEFAULT.text()))
                .orElseThrow(() -> new IllegalStateException("a default " + kind.title() + " is built in"));
    }

    public List<Model> models() {
        return all(Kind.MODEL).stream().map(Model::of).toList();
    }

    public Optional<Model> model(String name) {
        return find(Kind.MODEL, name.strip()).map(Model::of);
    }

    /** @throws MalformedValue if there is no such model */
    public Model requireModel(String name) {
        return Model.of(require(Kind.MODEL, "model", name.strip()));
    }

    /** How devices of the model are onboarded. */
    public OnboardingMethod onboardingMethod(Model model) {
        return chosenMethods.getOrDefault(model.name(), model.defaultOnboardingMethod());
    }

    /** Of each model, in the order of names. */
    public Map<Model, OnboardingMethod> onboardingMethods() {
        return models().stream()
                .collect(Collectors.toMap(model -> model, this::onboardingMethod, (a, b) -> a, LinkedHashMap::new));
    }

    private TreeMap<String, Event> byName(Kind<?> kind) {
        return documents.computeIfAbsent(kind, ignored -> new TreeMap<>());
    }
}
