package io.offhook.provisioning.axl.phone;

import io.offhook.provisioning.axl.operation.Answer;
import io.offhook.provisioning.axl.operation.AxlCall;
import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.ReleaseActivationCode;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneCommand.RequireActivationCode;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.store.EditingPhone;
import io.offhook.provisioning.phone.store.ProvisioningPhone;
import io.offhook.provisioning.phone.store.ProvisioningResult;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code addPhone}, {@code updatePhone} and {@code removePhone}. */
@ApplicationScoped
class PhoneCommands implements Operations {

    private final FindNamedPhone find;
    private final ProvisioningPhone provisioning;
    private final EditingPhone editing;
    private final ChangingPhone changing;

    PhoneCommands(FindNamedPhone find, ProvisioningPhone provisioning, EditingPhone editing, ChangingPhone changing) {
        this.find = find;
        this.provisioning = provisioning;
        this.editing = editing;
        this.changing = changing;
    }

    @Override
    public Map<String, Operation> byName() {
        return Map.of(
                "addPhone", Operation.changing(this::add),
                "updatePhone", Operation.changing(this::update),
                "removePhone", Operation.changing(this::remove));
    }

    private Uni<Answer> add(AxlCall call) {
        var added = NewPhoneReader.read(
                call.request().child("phone").orElseThrow(() -> AxlFault.invalid("The element phone is missing.")));
        var caller = call.caller();
        return provisioning
                .provision(added.phone(), added.name(), caller.rights(), Optional.empty(), caller.cause())
                .map(PhoneCommands::added);
    }

    private static Answer added(ProvisioningResult result) {
        return switch (result) {
            case ProvisioningResult.Provisioned it -> Answer.of(it.phone().id());
            case ProvisioningResult.Refused it -> throw PhoneFaults.of(it.refusal());
            case ProvisioningResult.Malformed it -> throw PhoneFaults.of(it.value());
            case ProvisioningResult.UnknownOwner it -> throw PhoneFaults.unknownOwner(it.ownerId());
            case ProvisioningResult.NameInUse it -> throw PhoneFaults.nameInUse(it.name());
            case ProvisioningResult.KeyReused ignored -> throw new IllegalStateException("no key was given");
            case ProvisioningResult.RemovedSince ignored -> throw new IllegalStateException("no key was given");
        };
    }

    private Uni<Answer> update(AxlCall call) {
        var caller = call.caller();
        var needsCode = call.request().flagOf("enableActivationID");
        return find.of(call.request(), caller)
                .flatMap(phone -> edit(phone, PhoneEditReader.read(call.request(), phone), caller)
                        .chain(() -> codeRequirement(phone, needsCode, caller))
                        .map(done -> Answer.of(phone.id())));
    }

    /** Lines are read with those that the phone had when it was found, so they are for that version alone. */
    private Uni<Void> edit(PhoneView phone, PhoneEdit edit, Caller caller) {
        return edit.equals(PhoneEdit.NOTHING)
                ? Uni.createFrom().voidItem()
                : editing.edit(
                                phone.id(),
                                edit,
                                false,
                                edit.lines().map(lines -> phone.version()),
                                caller.rights(),
                                caller.cause())
                        .invoke(PhoneCommands::orThrow)
                        .replaceWithVoid();
    }

    private static void orThrow(EditingPhone.Result result) {
        switch (result) {
            case EditingPhone.Result.Edited it -> it.decision().orThrow(PhoneFaults::of);
            case EditingPhone.Result.UnknownOwner it -> throw PhoneFaults.unknownOwner(it.ownerId());
            case EditingPhone.Result.MacInUse it -> throw PhoneFaults.nameInUse(it.name());
        }
    }

    /** The flag is a state here: a phone that is as asked for after the edit stays as it is, and keeps its code. */
    private Uni<Void> codeRequirement(PhoneView edited, Optional<Boolean> wanted, Caller caller) {
        return wanted.map(required -> find.again(edited)
                        .flatMap(phone -> required == phone.requiresActivationCode()
                                ? Uni.createFrom().voidItem()
                                : change(phone.id(), codeCommand(required), caller)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static PhoneCommand codeCommand(boolean required) {
        return required ? new RequireActivationCode(Optional.empty(), Optional.empty()) : new ReleaseActivationCode();
    }

    private Uni<Answer> remove(AxlCall call) {
        return find.of(call.request(), call.caller())
                .flatMap(phone ->
                        change(phone.id(), new RemovePhone(), call.caller()).map(done -> Answer.of(phone.id())));
    }

    private Uni<Void> change(UUID phoneId, PhoneCommand command, Caller caller) {
        return changing.change(phoneId, Optional.empty(), command, caller.rights(), caller.cause())
                .invoke(decision -> decision.orThrow(PhoneFaults::of))
                .replaceWithVoid();
    }
}
