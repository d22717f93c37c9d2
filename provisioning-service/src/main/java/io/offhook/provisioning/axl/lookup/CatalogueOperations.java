package io.offhook.provisioning.axl.lookup;

import io.offhook.contracts.Event;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.ListRange;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.offhook.provisioning.axl.wire.AnswerWriter.Tagged;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.AxlUuid;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** {@code get} and {@code list} of what administrators named once. The id of a document follows from its name. */
@ApplicationScoped
class CatalogueOperations implements Operations {

    private static final List<Noun<?>> NOUNS = List.of(
            new Noun<>("DevicePool", Kind.DEVICE_POOL, (fields, it) -> fields.text("name", it.name())),
            new Noun<>(
                    "PhoneButtonTemplate",
                    Kind.PHONE_BUTTON_TEMPLATE,
                    (fields, it) -> fields.text("name", it.name()).flag("isUserModifiable", true)),
            new Noun<>(
                    "PhoneSecurityProfile",
                    Kind.SECURITY_PROFILE,
                    (fields, it) -> fields.text("protocol", "SIP").text("name", it.name())),
            new Noun<>("SipProfile", Kind.SIP_PROFILE, (fields, it) -> fields.text("name", it.name())),
            new Noun<>("UniversalDeviceTemplate", Kind.PHONE_TEMPLATE, CatalogueOperations::template),
            new Noun<>("UniversalLineTemplate", Kind.LINE_TEMPLATE, (fields, it) -> fields.text("name", it.name())));

    private final CurrentCatalogue catalogue;

    CatalogueOperations(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param name in operations; with a small letter at its beginning that of the element */
    private record Noun<T extends Event>(String name, Kind<T> kind, BiConsumer<Tagged, T> fields) {

        void write(AnswerWriter writer, T document, ReturnedTags tags) {
            writer.thing(
                    Character.toLowerCase(name.charAt(0)) + name.substring(1),
                    AxlUuid.ofName(kind.prefix(), nameOf(document)),
                    tags,
                    tagged -> fields.accept(tagged, document));
        }

        String nameOf(T document) {
            return kind.name().apply(document);
        }

        boolean isNamed(T document, Element request) {
            return request.uuidOf("uuid")
                    .map(AxlUuid.ofName(kind.prefix(), nameOf(document))::equals)
                    .orElseGet(() -> nameOf(document).equalsIgnoreCase(request.require("name")));
        }
    }

    @Override
    public Map<String, Operation> byName() {
        var operations = new HashMap<String, Operation>();
        for (var noun : NOUNS) {
            operations.put("get" + noun.name(), Operation.reading(call -> get(noun, call)));
            operations.put("list" + noun.name(), Operation.reading(call -> list(noun, call)));
        }
        return operations;
    }

    private <T extends Event> Uni<Answer> get(Noun<T> noun, AxlCall call) {
        var tags = ReturnedTags.of(call.request());
        return catalogue.load().map(current -> {
            var writer = new AnswerWriter();
            var found = current.all(noun.kind()).stream()
                    .filter(document -> noun.isNamed(document, call.request()))
                    .findFirst();
            noun.write(
                    writer,
                    found.orElseThrow(() -> AxlFault.notFound(noun.kind().title())),
                    tags);
            return new Answer.Whole(writer.written());
        });
    }

    private <T extends Event> Uni<Answer> list(Noun<T> noun, AxlCall call) {
        var criteria = ListRange.criteria(call.request());
        var tags = ReturnedTags.ofList(call.request());
        var range = ListRange.of(call.request());
        var name = ListRange.wildcard(criteria, "name");
        // What these documents do not have is empty.
        boolean others = criteria.children().stream()
                .allMatch(each -> each.name().equals("name") || ListRange.allows(criteria, each.name(), ""));
        return catalogue.load().map(current -> {
            var writer = new AnswerWriter();
            range.of(current.all(noun.kind()).stream()
                            .filter(it -> others
                                    && name.map(wanted -> wanted.matches(noun.nameOf(it)))
                                            .orElse(true))
                            .toList())
                    .forEach(document -> noun.write(writer, document, tags));
            return new Answer.Whole(writer.written());
        });
    }

    private static void template(Tagged fields, PhoneTemplate it) {
        fields.text("name", it.name())
                .text("deviceDescription", it.description())
                .text("devicePool", it.devicePool())
                .text("deviceSecurityProfile", it.securityProfile())
                .text("sipProfile", it.sipProfile())
                .text("phoneButtonTemplate", it.phoneButtonTemplate())
                .text("ownerUserId", it.ownerId());
    }
}
