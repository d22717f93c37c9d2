package io.offhook.activation.trust;

import io.offhook.contracts.Topic;
import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps a projection of anchors, denials and revocation lists, so that no redemption waits for a call. */
@ApplicationScoped
class TrustProjection implements EventHandler, ReadModel.FromTopics {

    private static final String CONSUMER = "activation-trust";

    private final Inbox inbox;
    private final Anchors anchors;

    TrustProjection(Inbox inbox, Anchors anchors) {
        this.inbox = inbox;
        this.anchors = anchors;
    }

    @Incoming("trust")
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(CONSUMER, Topic.TRUST, batch, this).chain(anchors::refresh);
    }

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public List<String> tables() {
        return List.of("trust_anchor", "denied_device", "revocation_list");
    }

    @Override
    public String groupId() {
        return "offhook-activation-trust";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> on(Recorded<?> recorded) {
        var event = (TrustEvent) recorded.event();
        if (!isAboutDevices(event)) {
            return Uni.createFrom().voidItem();
        }
        return apply(event, recorded.metadata().time())
                // No table of the read model: it goes up in a rebuild as well, when the memory must be filled anew.
                .chain(() -> execute("update trust_version set version = version + 1", Map.of()));
    }

    /** What phones may trust makes no device more or less genuine: nothing that was found out about devices is forgotten for it. */
    private static boolean isAboutDevices(TrustEvent event) {
        return switch (event) {
            case AnchorEvent it -> true;
            case DenialEvent it -> true;
            case RevocationEvent it -> true;
            case CertificateEvent it -> false;
            case TrustListEvent it -> false;
        };
    }

    private static Uni<Void> apply(TrustEvent event, Instant at) {
        return switch (event) {
            case TrustAnchorAdded it -> add(it, at);
            case TrustAnchorRemoved it ->
                execute(
                        "delete from trust_anchor where fingerprint = :fingerprint",
                        Map.of("fingerprint", it.fingerprint()));
            case DeviceDenied it ->
                execute(
                        "insert into denied_device (device) values (:device) on conflict do nothing",
                        Map.of("device", device(it.mac(), it.certificateFingerprint())));
            case DeviceAllowed it ->
                execute(
                        "delete from denied_device where device = :device",
                        Map.of("device", device(it.mac(), it.certificateFingerprint())));
            case RevocationListImported it ->
                execute(
                        """
                        insert into revocation_list (issuer_key, crl) values (:key, :crl)
                        on conflict (issuer_key) do update set crl = excluded.crl""",
                        Map.of("key", it.issuerKey(), "crl", Base64.getDecoder().decode(it.crl())));
            case RevocationListRemoved it ->
                execute("delete from revocation_list where issuer_key = :key", Map.of("key", it.issuerKey()));
            case CertificateEvent ofPhones -> Uni.createFrom().voidItem();
            case TrustListEvent ofPhones -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> add(TrustAnchorAdded anchor, Instant at) {
        return execute(
                """
                insert into trust_anchor (fingerprint, certificate, added_expired)
                values (:fingerprint, :certificate, :addedExpired) on conflict do nothing""",
                Map.of(
                        "fingerprint", anchor.fingerprint(),
                        "certificate", Base64.getDecoder().decode(anchor.certificate()),
                        "addedExpired", !at.isBefore(anchor.notAfter())));
    }

    private static Uni<Void> execute(String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createNativeQuery(sql);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }

    private static String device(@Nullable String mac, @Nullable String fingerprint) {
        return mac != null ? mac : Objects.requireNonNull(fingerprint, "a denial names a MAC or a certificate");
    }
}
