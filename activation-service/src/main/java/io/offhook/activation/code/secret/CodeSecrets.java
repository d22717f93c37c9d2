package io.offhook.activation.code.secret;

import static java.util.Objects.requireNonNull;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.secret.KeyRing.Sealed;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The private side of codes, in the caller's transaction. */
@ApplicationScoped
public class CodeSecrets {

    private static final String FIND = """
            select encode(fingerprint, 'hex'), code_id, phone_id from code_fingerprint
            where fingerprint = any(array(select decode(hex, 'hex') from unnest($1::text[]) as hex))""";

    /** Fingerprints and sealed digits in one statement; returns the codes whose digits were new. */
    private static final String CREATE = """
            with drawn as (
                select * from jsonb_to_recordset($1::text::jsonb) as r (code_id uuid, phone_id uuid,
                    fingerprint_key text, fingerprint text, sealing_key text, sealed text)),
            fresh as (
                insert into code_fingerprint (fingerprint, key_id, code_id, phone_id)
                select decode(fingerprint, 'hex'), fingerprint_key, code_id, phone_id from drawn order by fingerprint
                on conflict (fingerprint) do nothing
                returning code_id),
            kept as (
                insert into code_secret (code_id, key_id, sealed)
                select code_id, sealing_key, decode(sealed, 'hex') from drawn join fresh using (code_id)
                returning code_id)
            select code_id from kept""";

    private final KeyRing keys;
    private final SecureRandom random;

    CodeSecrets(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Which phone's stream a code is in. */
    public record Found(UUID codeId, UUID phoneId, Fingerprint fingerprint) {}

    /** A code that needs digits. */
    public record NewCode(UUID codeId, UUID phoneId) {}

    /** Keeps new digits for each, no others have the same. Digits that exist are drawn again. */
    public Uni<Void> create(List<NewCode> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = EventCodec.write(codes.stream().map(this::draw).toList());
        return PlainSql.select(CREATE, rows).flatMap(kept -> create(without(kept, codes)));
    }

    private static List<NewCode> without(List<Object[]> kept, List<NewCode> codes) {
        var done = kept.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet());
        return codes.stream().filter(each -> !done.contains(each.codeId())).toList();
    }

    private Row draw(NewCode code) {
        var digits = CodeDigits.generate(random::nextInt);
        var iv = new byte[12];
        random.nextBytes(iv);
        var fingerprint = keys.fingerprint(digits);
        var sealed = keys.seal(code.codeId(), digits, iv);
        return new Row(
                code.codeId(),
                code.phoneId(),
                fingerprint.keyId(),
                fingerprint.hex(),
                sealed.keyId(),
                HexFormat.of().formatHex(sealed.bytes()));
    }

    /** What {@link #CREATE} unpacks; bytes are in hex. */
    private record Row(
            UUID code_id,
            UUID phone_id,
            String fingerprint_key,
            String fingerprint,
            String sealing_key,
            String sealed) {}

    /** The digits, while the code is live. */
    public Uni<Optional<CodeDigits>> digits(UUID codeId) {
        return PlainSql.select("select key_id, encode(sealed, 'hex') from code_secret where code_id = $1", codeId)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Sealed((String) row[0], HexFormat.of().parseHex((String) row[1])))
                        .map(found -> keys.open(codeId, found)));
    }

    /** These codes have served. Their fingerprints stay, so that the same device may ask again. */
    public Uni<Void> forget(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update("delete from code_secret where code_id = any($1::uuid[])", (Object)
                                codeIds.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    /** The codes that digits with these fingerprints are, or were, by the fingerprint in hex. */
    public Uni<Map<String, Found>> findAll(List<Fingerprint> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var byHex = fingerprints.stream().collect(Collectors.toMap(Fingerprint::hex, Function.identity(), (a, b) -> a));
        return PlainSql.select(FIND, (Object) byHex.keySet().toArray(String[]::new))
                .map(rows -> rows.stream()
                        .map(row -> new Found((UUID) row[1], (UUID) row[2], requireNonNull(byHex.get((String) row[0]))))
                        .collect(Collectors.toMap(found -> found.fingerprint().hex(), Function.identity())));
    }
}
