package io.offhook.provisioning.axl.activation;

import io.offhook.provisioning.axl.activation.ActivationClient.LiveCode;
import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.operation.ListRange;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.phone.FindNamedPhone;
import io.offhook.provisioning.axl.phone.PhoneFaults;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.phone.activation.AwaitingCode;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhonePatterns;
import io.offhook.provisioning.phone.view.PhoneStream;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.MalformedValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code addPhoneActivationCode}, {@code listPhoneActivationCode} and {@code removePhoneActivationCode}. */
@ApplicationScoped
class CodeOperations implements Operations {

    private static final Set<String> CRITERIA = Set.of("phoneName", "userId");

    private static final String DIGITS = "activationCode";
    private static final String EXPIRY = "activationCodeExpiry";

    private final FindNamedPhone find;
    private final ChangingPhone changing;
    private final AwaitingCode awaiting;
    private final PhoneStream phones;
    private final AskingActivation activation;

    CodeOperations(
            FindNamedPhone find,
            ChangingPhone changing,
            AwaitingCode awaiting,
            PhoneStream phones,
            AskingActivation activation) {
        this.find = find;
        this.changing = changing;
        this.awaiting = awaiting;
        this.phones = phones;
        this.activation = activation;
    }

    @Override
    public Map<String, Operation> byName() {
        return Map.of(
                "addPhoneActivationCode", Operation.changing(this::add),
                "listPhoneActivationCode", Operation.reading(this::list),
                "removePhoneActivationCode", Operation.changing(this::remove));
    }

    /** Answers when the code is there, so that a list right after it has it. */
    private Uni<Answer> add(AxlCall call) {
        var wanted = call.request()
                .child("phoneActivationCode")
                .orElseThrow(() -> AxlFault.invalid("The element phoneActivationCode is missing."));
        var command = new RequireActivationCode(life(wanted), Optional.empty());
        var caller = call.caller();
        return find.named(wanted.require("phoneName"), caller)
                .flatMap(phone -> changing.change(
                                phone.id(), Optional.empty(), command, caller.rights(), caller.cause())
                        .invoke(decision -> decision.orThrow(PhoneFaults::of))
                        .chain(() -> awaiting.code(phone.id(), caller.cause().correlationId())))
                .map(code -> Answer.of(code.orElseThrow(
                        () -> AxlFault.refused("The code was asked for and is not there yet: list it later."))));
    }

    private static Optional<CodeLife> life(Element wanted) {
        try {
            return wanted.numberOf(EXPIRY)
                    .flatMap(seconds -> CodeLife.parse(Duration.ofSeconds(Math.min(seconds, Integer.MAX_VALUE))
                            .toString()));
        } catch (MalformedValue e) {
            throw AxlFault.invalid("The element " + EXPIRY + " is the life of the code in seconds, from "
                    + CodeLife.MIN.toSeconds() + " to " + CodeLife.MAX.toSeconds() + ".");
        }
    }

    private Uni<Answer> list(AxlCall call) {
        var criteria = ListRange.criteria(call.request(), CRITERIA);
        var tags = ReturnedTags.ofList(call.request());
        var range = ListRange.of(call.request());
        var filter = PhoneFilter.like(
                PhonePatterns.of(ListRange.wildcard(criteria, "phoneName"), ListRange.wildcard(criteria, "userId")),
                true,
                call.caller().rights());
        Multi<String> pieces = phones.pages(filter, range.skip(), range.first())
                .onItem()
                .transformToUniAndConcatenate(page -> written(page, tags, call.caller()));
        return Uni.createFrom().item(new Answer.Pieces(pieces));
    }

    /** One call for a page; the digits are shown, and that on record, only if they are asked for. */
    private Uni<String> written(List<PhoneView> page, ReturnedTags tags, Caller caller) {
        var ids = page.stream().map(PhoneView::codeId).filter(Objects::nonNull).toList();
        Uni<List<LiveCode>> codes =
                tags.contain(DIGITS) ? activation.reveal(ids, caller) : activation.find(ids, caller);
        return codes.map(live -> CodeFields.written(page, live, tags));
    }

    private Uni<Answer> remove(AxlCall call) {
        var id = call.request().uuidOf("uuid");
        Uni<UUID> code = id.isPresent()
                ? Uni.createFrom().item(id.get())
                : activation
                        .find(call.request().require(DIGITS), call.caller())
                        .map(found -> found.orElseThrow(() -> AxlFault.notFound("activation code"))
                                .codeId());
        return code.flatMap(it -> activation.release(it, call.caller()).map(done -> Answer.of(it)));
    }
}
