package io.offhook.activation.trust;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects anchors, denials and revocation lists into tables, so that no redemption waits for another service. */
@ApplicationScoped
public class TrustProjection implements ReadModel.FromTopics {

    private static final String ADD_ANCHOR = """
            insert into trust_anchor (fingerprint, certificate, added_expired) values ($1, $2, $3) on conflict do nothing""";

    private static final String REMOVE_ANCHOR = "delete from trust_anchor where fingerprint = $1";
    private static final String DENY = "insert into denied_device (device) values ($1) on conflict do nothing";
    private static final String ALLOW = "delete from denied_device where device = $1";

    private static final String PUT_LIST = """
            insert into revocation_list (issuer_key, crl) values ($1, $2)
            on conflict (issuer_key) do update set crl = excluded.crl""";

    private static final String REMOVE_LIST = "delete from revocation_list where issuer_key = $1";

    private static final String RAISE_VERSION = "update trust_version set version = version + 1";

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public List<String> tables() {
        return List.of("trust_anchor", "denied_device", "revocation_list");
    }

    @Override
    public List<String> touched() {
        return Stream.concat(ReadModel.FromTopics.super.touched().stream(), Stream.of("trust_version"))
                .toList();
    }

    @Override
    public List<String> onSwapped() {
        return List.of(RAISE_VERSION);
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(
                Topic.TRUST,
                recorded ->
                        apply((TrustEvent) recorded.event(), recorded.metadata().time()));
    }

    @Override
    public String consumer() {
        return "activation-trust";
    }

    /** In the caller's transaction. */
    public Uni<Void> apply(TrustEvent event, Instant at) {
        return switch (event) {
            case AnchorEvent it -> change(apply(it, at));
            case DenialEvent it -> change(apply(it));
            case RevocationEvent it -> change(apply(it));
            // What phones trust makes no device more or less genuine.
            case CertificateEvent ignored -> Uni.createFrom().voidItem();
            case TrustListEvent ignored -> Uni.createFrom().voidItem();
            // A device redeems by its MIC.
            case LscEvent ignored -> Uni.createFrom().voidItem();
            // What a proposal comes to is an event of its anchor.
            case ChangeEvent ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> change(Uni<Integer> statement) {
        return statement.chain(() -> PlainSql.update(RAISE_VERSION)).replaceWithVoid();
    }

    private static Uni<Integer> apply(AnchorEvent event, Instant at) {
        return switch (event) {
            case TrustAnchorAdded it ->
                PlainSql.update(ADD_ANCHOR, it.fingerprint(), bytes(it.certificate()), !at.isBefore(it.notAfter()));
            case TrustAnchorRemoved it -> PlainSql.update(REMOVE_ANCHOR, it.fingerprint());
        };
    }

    private static Uni<Integer> apply(DenialEvent event) {
        return switch (event) {
            case DeviceDenied it -> PlainSql.update(DENY, device(it.mac(), it.certificateFingerprint()));
            case DeviceAllowed it -> PlainSql.update(ALLOW, device(it.mac(), it.certificateFingerprint()));
        };
    }

    private static Uni<Integer> apply(RevocationEvent event) {
        return switch (event) {
            case RevocationListImported it -> PlainSql.update(PUT_LIST, it.issuerKey(), bytes(it.crl()));
            case RevocationListRemoved it -> PlainSql.update(REMOVE_LIST, it.issuerKey());
        };
    }

    private static String device(@Nullable String mac, @Nullable String fingerprint) {
        return mac != null ? mac : Objects.requireNonNull(fingerprint, "a denial names a MAC or a certificate");
    }

    private static Buffer bytes(String base64) {
        return Buffer.buffer(Base64.getDecoder().decode(base64));
    }
}
