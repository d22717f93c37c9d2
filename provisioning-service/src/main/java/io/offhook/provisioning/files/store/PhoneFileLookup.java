package io.offhook.provisioning.files.store;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.Reply.Reason;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.content.PhoneFileTemplates;
import io.offhook.provisioning.files.guest.GuestPolicies;
import io.offhook.provisioning.files.signing.FileSpec;
import io.offhook.provisioning.files.signing.FileSpec.Variant;
import io.offhook.provisioning.files.signing.SignedFileCache;
import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.provisioning.phone.activation.DeviceCertificates;
import io.offhook.provisioning.phone.activation.PhoneLsc;
import io.offhook.provisioning.phone.activation.PhoneLscs;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.FindPhones.BootingPhone;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.value.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Decides which file a phone gets, from what the database says about it now. */
@ApplicationScoped
class PhoneFileLookup {

    private final FindPhones phones;
    private final DeviceCertificates certificates;
    private final PhoneLscs lscs;
    private final Clock clock;
    private final TrustLists trustLists;
    private final CurrentCatalogue catalogue;
    private final PhoneFileTemplates templates;
    private final GuestPolicies guests;
    private final SignedFileCache signed;
    private final ConfiguredDelays delays;

    PhoneFileLookup(
            FindPhones phones,
            DeviceCertificates certificates,
            PhoneLscs lscs,
            Clock clock,
            TrustLists trustLists,
            CurrentCatalogue catalogue,
            PhoneFileTemplates templates,
            GuestPolicies guests,
            SignedFileCache signed,
            ConfiguredDelays delays) {
        this.phones = phones;
        this.certificates = certificates;
        this.lscs = lscs;
        this.clock = clock;
        this.trustLists = trustLists;
        this.catalogue = catalogue;
        this.templates = templates;
        this.guests = guests;
        this.signed = signed;
        this.delays = delays;
    }

    Uni<Reply> find(Caller caller, RequestedFile file) {
        return switch (file) {
            case RequestedFile.Default ignored -> plainDefault();
            case RequestedFile.SignedDefault ignored -> wantsBodyUnsigned(caller) ? plainDefault() : signedDefault();
            case RequestedFile.TrustList ignored ->
                trustLists.newest().map(found -> foundOrMissing(found.map(ServedFile::signed)));
            case RequestedFile.Configuration it ->
                phones.booting(it.device())
                        .flatMap(found -> found.isEmpty()
                                ? guest(caller, it, Optional.empty(), Reason.UNKNOWN_DEVICE)
                                : configuration(caller, it, found.get()));
        };
    }

    private Uni<Reply> plainDefault() {
        return defaultXml().map(xml -> new Reply.Found(ServedFile.xml(xml)));
    }

    private Uni<Reply> signedDefault() {
        return defaultXml()
                .flatMap(xml -> signed.get(new FileSpec.SignedDefault(xml)))
                .map(PhoneFileLookup::foundOrMissing);
    }

    private Uni<String> defaultXml() {
        return catalogue.load().map(templates::defaults);
    }

    private Uni<Reply> configuration(Caller caller, RequestedFile.Configuration asked, BootingPhone booting) {
        var variant = variant(caller, asked.form());
        return booting.phone().status() == PhoneStatus.AWAITING_ACTIVATION
                ? guest(caller, asked, Optional.of(booting.phone().model()), Reason.NOT_ACTIVATED)
                : certificate(booting)
                        .flatMap(device -> lscs.of(booting.phone().deviceName(), clock.instant())
                                .flatMap(lsc -> catalogue
                                        .load()
                                        .flatMap(current ->
                                                signed.get(spec(variant, booting.phone(), current, device, lsc))))
                                .invoke(file -> file.ifPresent(found -> device.ifPresent(delays::served))))
                        .map(PhoneFileLookup::foundOrMissing);
    }

    /**
     * A policy for all models gives the same to a phone without a record and to one that waits. One for some models tells those in its
     * networks which MACs have records.
     */
    private Uni<Reply> guest(Caller caller, RequestedFile.Configuration asked, Optional<String> model, Reason reason) {
        var variant = variant(caller, asked.form());
        return variant == Variant.ENCRYPTED
                ? missing(reason)
                : guests.of(caller.host(), model)
                        .map(data -> catalogue
                                .load()
                                .map(current -> templates.guest(current, data))
                                .flatMap(xml -> guest(variant, asked.device(), xml))
                                .map(file -> file.<Reply>map(it -> new Reply.Guest(it, reason))
                                        .orElseGet(() -> new Reply.Missing(reason))))
                        .orElseGet(() -> missing(reason));
    }

    private Uni<Optional<ServedFile>> guest(Variant variant, DeviceName device, String xml) {
        return variant == Variant.SIGNED
                ? signed.get(new FileSpec.SignedGuest(device.text(), xml))
                : Uni.createFrom().item(Optional.of(ServedFile.xml(xml)));
    }

    private static FileSpec spec(
            Variant variant, PhoneView phone, Catalogue current, Optional<DeviceCertificate> device, PhoneLsc lsc) {
        var profiles = phone.profiles();
        var shape = current.shape(
                phone.devicePool(), profiles.securityProfile(), profiles.sipProfile(), profiles.phoneButtonTemplate());
        return new FileSpec.Configuration(
                variant,
                phone,
                shape,
                current.model(phone.model()).flatMap(Model::load),
                device.map(lsc::over),
                lsc.capfAuthMode());
    }

    private Uni<Optional<DeviceCertificate>> certificate(BootingPhone booting) {
        return booting.redeemedCode()
                .map(certificates::of)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Variant variant(Caller caller, RequestedFile.Form form) {
        return switch (form) {
            case PLAIN -> Variant.PLAIN;
            case SIGNED -> wantsBodyUnsigned(caller) ? Variant.UNSIGNED_BODY : Variant.SIGNED;
            case ENCRYPTED -> Variant.ENCRYPTED;
        };
    }

    /** Over HTTPS, phones ask for the signed file and want its body without the signature. */
    private static boolean wantsBodyUnsigned(Caller caller) {
        return caller.transport() == Transport.HTTPS;
    }

    private static Reply foundOrMissing(Optional<ServedFile> file) {
        return file.<Reply>map(Reply.Found::new).orElseGet(() -> new Reply.Missing(Reason.NO_SUCH_FILE));
    }

    private static Uni<Reply> missing(Reason reason) {
        return Uni.createFrom().item(new Reply.Missing(reason));
    }
}
