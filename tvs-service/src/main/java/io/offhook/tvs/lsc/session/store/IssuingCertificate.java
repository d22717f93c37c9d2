package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.KeyRules;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.issuing.ConfiguredIssuer;
import io.offhook.tvs.lsc.issuing.LscIssuer;
import io.offhook.tvs.lsc.issuing.LscSettings;
import io.offhook.tvs.lsc.key.KeySpec;
import io.offhook.tvs.lsc.session.IssueCertificate;
import io.offhook.tvs.lsc.session.ProvenPhone;
import io.offhook.tvs.lsc.session.RecordResult;
import io.offhook.tvs.lsc.store.ActivatedPhones;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Issues the certificate of a phone. The operation is read again before the key signs, and once more in the transaction that keeps the
 * certificate: what was cancelled meanwhile sends none.
 */
@ApplicationScoped
class IssuingCertificate implements IssueCertificate {

    private static final Logger LOG = Logger.getLogger(IssuingCertificate.class);

    /** More than the largest key takes. */
    private static final int MAX_KEY_BYTES = 1_024;

    private final UnitOfWork units;
    private final ConfiguredIssuer issuer;
    private final CurrentCredentials credentials;
    private final PhoneRecords records;
    private final OfferedCertificates offers;
    private final ActivatedPhones phones;
    private final RecordResult results;
    private final LscSettings settings;
    private final Clock clock;

    IssuingCertificate(
            UnitOfWork units,
            ConfiguredIssuer issuer,
            CurrentCredentials credentials,
            PhoneRecords records,
            OfferedCertificates offers,
            ActivatedPhones phones,
            RecordResult results,
            LscSettings settings,
            Clock clock) {
        this.units = units;
        this.issuer = issuer;
        this.credentials = credentials;
        this.records = records;
        this.offers = offers;
        this.phones = phones;
        this.results = results;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Bytes>> issue(ProvenPhone phone, Bytes publicKey) {
        var key = key(phone.operation().key().orElse(KeySpec.DEFAULT), publicKey);
        if (key.isEmpty()) {
            return failed(phone, FailureReason.KEY_GENERATION_FAILED);
        }
        return issuer.issuer()
                .filter(it -> credentials.issuers().contains(it.certificate()))
                .map(it -> issue(phone, key.get(), it))
                .orElseGet(() -> failed(phone, FailureReason.CA_REJECTED_CONNECTION));
    }

    private Uni<Optional<Bytes>> issue(ProvenPhone phone, PublicKey key, LscIssuer ca) {
        return credentials
                .current()
                .flatMap(known -> known.lscs().isDenied(phone.device())
                        ? Uni.createFrom().item(false)
                        : units.runApart(() -> records.isPending(phone.operation(), clock.instant())))
                .flatMap(wanted -> wanted ? sign(phone, key, ca) : none());
    }

    private Uni<Optional<Bytes>> sign(ProvenPhone phone, PublicKey key, LscIssuer ca) {
        return Uni.createFrom()
                .item(() -> ca.issue(phone.device(), key, clock.instant()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // a token takes its time
                .map(Optional::of)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "LSC not signed: failure=%s", failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .flatMap(der -> der.isEmpty()
                        ? failed(phone, FailureReason.CA_COMMUNICATION_FAILURE)
                        : units.runApart(() -> offer(phone, der.get())));
    }

    private Uni<Optional<Bytes>> offer(ProvenPhone phone, byte[] der) {
        var now = clock.instant();
        return records.isPending(phone.operation(), now)
                .flatMap(wanted -> wanted && phone.byNullString()
                        ? phones.useNullString(phone.device(), now, settings.nullStringWindow())
                        : Uni.createFrom().item(wanted))
                .flatMap(wanted -> wanted
                        ? offers.add(phone.device(), phone.operation().id(), der, now)
                                .replaceWith(Optional.of(Bytes.of(der)))
                        : none());
    }

    private Uni<Optional<Bytes>> failed(ProvenPhone phone, FailureReason reason) {
        return results.failed(phone, reason).replaceWith(Optional.empty());
    }

    private static Uni<Optional<Bytes>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Optional<PublicKey> key(KeySpec wanted, Bytes encoded) {
        if (encoded.length() > MAX_KEY_BYTES) {
            return Optional.empty();
        }
        try {
            var key = KeyFactory.getInstance(wanted.kind()).generatePublic(new X509EncodedKeySpec(encoded.toArray()));
            return wanted.isMetBy(key) && KeyRules.objection(key).isEmpty() && KeyRules.isSound(key)
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
