package io.offhook.provisioning.axl.lookup;

import io.offhook.contracts.state.PhoneModel;
import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.operation.ListRange;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operation.Need;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.phone.PhoneFaults;
import io.offhook.provisioning.axl.phone.PhoneFields;
import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.AxlUuid;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.ChangingCatalogue;
import io.offhook.provisioning.catalogue.store.ChangingCatalogue.Change;
import io.offhook.provisioning.catalogue.store.ChoosingOnboardingMethod;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.OnboardingMethod;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code getDeviceDefaults}, {@code listDeviceDefaults} and {@code updateDeviceDefaults}: the load and the onboarding method of a model. */
@ApplicationScoped
class DeviceDefaultOperations implements Operations {

    private static final Set<String> CRITERIA = Set.of("Model", "Protocol");

    private static final List<String> NOT_KEPT =
            List.of("InactiveLoadInformation", "DevicePoolName", "PhoneButtonTemplate");

    private final CurrentCatalogue catalogue;
    private final ChangingCatalogue changing;
    private final ChoosingOnboardingMethod choosing;

    DeviceDefaultOperations(CurrentCatalogue catalogue, ChangingCatalogue changing, ChoosingOnboardingMethod choosing) {
        this.catalogue = catalogue;
        this.changing = changing;
        this.choosing = choosing;
    }

    @Override
    public Map<String, Operation> byName() {
        return Map.of(
                "getDeviceDefaults", Operation.reading(this::get),
                "listDeviceDefaults", Operation.reading(this::list),
                "updateDeviceDefaults", new Operation(Need.ADMINISTER, this::update));
    }

    private Uni<Answer> get(AxlCall call) {
        var tags = ReturnedTags.of(call.request());
        return catalogue.load().map(current -> {
            var writer = new AnswerWriter();
            write(writer, named(current, call.request()), current, tags);
            return new Answer.Whole(writer.written());
        });
    }

    private Uni<Answer> list(AxlCall call) {
        var criteria = ListRange.criteria(call.request(), CRITERIA);
        var tags = ReturnedTags.ofList(call.request());
        var range = ListRange.of(call.request());
        return catalogue.load().map(current -> {
            var writer = new AnswerWriter();
            range.of(current.models().stream()
                            .filter(model -> ListRange.allows(criteria, "Model", PhoneFields.product(model.name()))
                                    && ListRange.allows(criteria, "Protocol", PhoneFields.PROTOCOL))
                            .toList())
                    .forEach(model -> write(writer, model, current, tags));
            return new Answer.Whole(writer.written());
        });
    }

    private Uni<Answer> update(AxlCall call) {
        var request = call.request();
        NOT_KEPT.stream()
                .filter(name -> request.valueOf(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw AxlFault.invalid(name + " is no default of a model here: a phone template has it.");
                });
        return catalogue.load().flatMap(current -> {
            var model = named(current, request);
            var method = request.flagOf("PreferActCodeOverAutoReg")
                    .map(codes -> codes ? OnboardingMethod.ACTIVATION_CODE : OnboardingMethod.AUTO_REGISTRATION);
            if (method.filter(it -> it == OnboardingMethod.ACTIVATION_CODE).isPresent()
                    && !model.supportsActivationCode()) {
                throw PhoneFaults.of(PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES);
            }
            return load(current, model, request.textOf("LoadInformation"), call.caller())
                    .chain(() -> method.map(it ->
                                    choosing.choose(model, it, call.caller().cause()))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
                    .map(done -> Answer.of(uuid(model)));
        });
    }

    private Uni<Void> load(Catalogue current, Model model, Optional<String> load, Caller caller) {
        if (load.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        PhoneModel known = current.find(Kind.MODEL, model.name()).orElseThrow();
        var wanted = new PhoneModel(
                known.name(),
                known.productNumber(),
                known.supportsActivationCode(),
                known.camera(),
                known.lines(),
                load.filter(it -> !it.isEmpty()).orElse(null));
        return changing.put(
                        Kind.MODEL, Kind.MODEL.parse().apply(known.name(), wanted), Optional.empty(), caller.cause())
                .invoke(change -> {
                    if (!(change instanceof Change.Stored<?>)) {
                        throw AxlFault.refused("The load of this model cannot be changed.");
                    }
                })
                .replaceWithVoid();
    }

    private static Model named(Catalogue current, Element request) {
        var id = request.uuidOf("uuid");
        return current.models().stream()
                .filter(model -> id.map(uuid(model)::equals).orElseGet(() -> isNamed(model, request)))
                .findFirst()
                .orElseThrow(() -> AxlFault.notFound(request.valueOf("Model").orElse("model")));
    }

    private static boolean isNamed(Model model, Element request) {
        return PhoneFields.model(request.require("Model")).equalsIgnoreCase(model.name())
                && request.valueOf("Protocol").map(PhoneFields.PROTOCOL::equals).orElse(true);
    }

    private static UUID uuid(Model model) {
        return AxlUuid.ofName("device-default", model.name());
    }

    private static void write(AnswerWriter writer, Model model, Catalogue current, ReturnedTags tags) {
        writer.thing(
                "deviceDefaults",
                uuid(model),
                tags,
                fields -> fields.text("Model", PhoneFields.product(model.name()))
                        .text("Protocol", PhoneFields.PROTOCOL)
                        .text("LoadInformation", model.load().orElse(null))
                        .flag(
                                "PreferActCodeOverAutoReg",
                                current.onboardingMethod(model) == OnboardingMethod.ACTIVATION_CODE));
    }
}
