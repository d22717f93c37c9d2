package io.offhook.activation.device.store;

import io.offhook.activation.device.CertificateKind;
import io.offhook.activation.device.IdentityUse;
import io.offhook.activation.device.KnownUses;
import io.offhook.activation.device.KnownUses.Mic;
import io.offhook.activation.device.PresentedCertificate;
import io.offhook.activation.device.UseSpan;
import io.offhook.activation.redis.LuaScript;
import io.offhook.activation.redis.TimedRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Uses of identities in Redis, for all replicas. Only genuine certificates write here, and for each there is one key that expires. Keys:
 * {@code offhook:{<mac>}:mic} and {@code offhook:{<mac>}:connections:<fingerprint>}.
 */
@ApplicationScoped
public class IdentityUses {

    /** Connections end sooner: each closes when no request comes within the time-out of its listener. */
    private static final Duration CONNECTIONS = Duration.ofHours(1);

    private static final int MAX_CONNECTIONS = 8;
    private static final int HEADER = 5;
    private static final LuaScript USE = LuaScript.resource("/lua/use.lua");

    private final TimedRedis redis;
    private final RedisClock clock;
    private final Duration remember;

    IdentityUses(
            TimedRedis redis,
            RedisClock clock,
            @ConfigProperty(name = "offhook.copied-keys.remember") Duration remember) {
        this.redis = redis;
        this.clock = clock;
        this.remember = remember;
    }

    /** Records a use. The request is answered after this. */
    public Uni<KnownUses> record(IdentityUse use) {
        var certificate = use.certificate();
        return USE.run(
                        redis,
                        List.of(micKey(certificate.mac()), connectionsKey(certificate)),
                        List.of(
                                use.connection().id(),
                                Long.toString(use.connection().aliveAt(clock::atLeast)),
                                use.address(),
                                certificate.kind() == CertificateKind.MIC ? text(certificate) : "",
                                Long.toString(remember.toMillis()),
                                Long.toString(CONNECTIONS.toMillis()),
                                Integer.toString(MAX_CONNECTIONS)))
                .map(answer -> known(use, answer))
                .invoke(known -> use.connection().usedAt(known.at()));
    }

    /** The contradiction was recorded: others contradict this manufacturer certificate from now on. */
    Uni<Void> adopt(PresentedCertificate certificate) {
        return redis.send(Request.cmd(Command.SET)
                        .arg(micKey(certificate.mac()))
                        .arg(text(certificate))
                        .arg("PX")
                        .arg(remember.toMillis()))
                .replaceWithVoid();
    }

    /** Nothing that was done so far contradicts what will be done. */
    Uni<Void> forget(String mac, Collection<String> certificates) {
        var request = Request.cmd(Command.DEL).arg(micKey(mac));
        certificates.forEach(each -> request.arg(connectionsKey(mac, each)));
        return redis.send(request).replaceWithVoid();
    }

    private KnownUses known(IdentityUse use, Response answer) {
        clock.told(number(answer, 1), System.nanoTime());
        var others = new ArrayList<UseSpan>();
        for (int i = HEADER; i < answer.size(); i += 3) {
            others.add(new UseSpan(
                    number(answer, i), number(answer, i + 1), answer.get(i + 2).toString()));
        }
        return new KnownUses(
                number(answer, 0),
                new UseSpan(number(answer, 2), number(answer, 3), use.address()),
                others,
                mic(answer.get(4).toString()));
    }

    private static long number(Response answer, int place) {
        return Long.parseLong(answer.get(place).toString());
    }

    private static Optional<Mic> mic(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? Optional.empty() : Optional.of(new Mic(text.substring(0, blank), text.substring(blank + 1)));
    }

    private static String text(PresentedCertificate certificate) {
        return certificate.keyFingerprint() + " " + certificate.fingerprint();
    }

    private static String micKey(String mac) {
        return "offhook:{" + mac + "}:mic";
    }

    private static String connectionsKey(PresentedCertificate certificate) {
        return connectionsKey(certificate.mac(), certificate.fingerprint());
    }

    private static String connectionsKey(String mac, String fingerprint) {
        return "offhook:{" + mac + "}:connections:" + fingerprint;
    }
}
