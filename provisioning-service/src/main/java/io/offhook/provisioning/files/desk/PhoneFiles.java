package io.offhook.provisioning.files.desk;

import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.Reply.Why;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.content.DefaultFile;
import io.offhook.provisioning.files.content.RenderedFile;
import io.offhook.provisioning.files.content.Surroundings;
import io.offhook.provisioning.files.packing.BootFile;
import io.offhook.provisioning.files.packing.BootFile.Variant;
import io.offhook.provisioning.files.packing.PackedFiles;
import io.offhook.provisioning.files.packing.ToPack.SignedDefault;
import io.offhook.provisioning.files.trustlist.FindTrustList;
import io.offhook.provisioning.model.store.OnboardingMethods;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.provisioning.phone.activation.DeviceCertificates;
import io.offhook.provisioning.phone.view.PhoneQueries;
import io.offhook.provisioning.phone.view.PhoneQueries.BootingPhone;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which file a phone gets. */
@ApplicationScoped
class PhoneFiles {

    private final PhoneQueries find;
    private final DeviceCertificates certificates;
    private final FindTrustList trustList;
    private final OnboardingMethods methods;
    private final Surroundings surroundings;
    private final PackedFiles packed;

    PhoneFiles(
            PhoneQueries find,
            DeviceCertificates certificates,
            FindTrustList trustList,
            OnboardingMethods methods,
            Surroundings surroundings,
            PackedFiles packed) {
        this.find = find;
        this.certificates = certificates;
        this.trustList = trustList;
        this.methods = methods;
        this.surroundings = surroundings;
        this.packed = packed;
    }

    Uni<Reply> get(Caller caller, RequestedFile file) {
        return switch (file) {
            case RequestedFile.Default ignored -> rendered().map(it -> new Reply.Found(ServedFile.of(it)));
            case RequestedFile.SignedDefault ignored ->
                caller.transport() == Transport.HTTPS
                        ? rendered().map(it -> new Reply.Found(ServedFile.of(it)))
                        : rendered()
                                .flatMap(it -> packed.get(new SignedDefault(it)))
                                .map(PhoneFiles::orMissing);
            case RequestedFile.TrustList ignored ->
                trustList
                        .newest()
                        .map(found -> orMissing(found.map(bytes -> ServedFile.of(ServedFile.Kind.SIGNED, bytes))));
            case RequestedFile.Configuration it ->
                find.booting(it.device())
                        .flatMap(found -> found.isEmpty()
                                ? missing(Why.STRANGER)
                                : configuration(variant(caller, it.form()), found.get()));
        };
    }

    private Uni<RenderedFile> rendered() {
        return methods.all().map(all -> DefaultFile.render(surroundings, all));
    }

    private Uni<Reply> configuration(Variant variant, BootingPhone booting) {
        return booting.phone().status() == PhoneStatus.AWAITING_ACTIVATION
                ? missing(Why.NOT_ACTIVATED)
                : device(booting)
                        .flatMap(device -> packed.get(new BootFile(variant, booting.phone(), device)))
                        .map(PhoneFiles::orMissing);
    }

    private Uni<Optional<DeviceCertificate>> device(BootingPhone booting) {
        return booting.redeemedCode()
                .map(certificates::of)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Over HTTPS phones ask for the signed file and want it unsigned: the protocol notes, section 1. */
    private static Variant variant(Caller caller, RequestedFile.Form form) {
        return switch (form) {
            case PLAIN -> Variant.PLAIN;
            case SIGNED -> caller.transport() == Transport.HTTPS ? Variant.UNSIGNED_BODY : Variant.SIGNED;
            case ENCRYPTED -> Variant.ENCRYPTED;
        };
    }

    private static Reply orMissing(Optional<ServedFile> file) {
        return file.<Reply>map(Reply.Found::new).orElseGet(() -> new Reply.Missing(Why.NO_SUCH_FILE));
    }

    private static Uni<Reply> missing(Why why) {
        return Uni.createFrom().item(new Reply.Missing(why));
    }
}
