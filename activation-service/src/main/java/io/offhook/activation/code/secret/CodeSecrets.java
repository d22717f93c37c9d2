package io.offhook.activation.code.secret;

import static java.util.Objects.requireNonNull;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.secret.Keys.Sealed;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.sql.PlainSql;
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

/** The digits of codes, as fingerprints and encrypted. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class CodeSecrets {

    private static final String FIND = """
            select encode(fingerprint, 'hex'), code_id, phone_id from code_fingerprint
            where fingerprint = any(array(select decode(hex, 'hex') from unnest($1::text[]) as hex))""";

    /** Inserts fingerprints and encrypted digits in one statement; returns the codes whose digits were new. */
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

    private static final String DIGITS =
            "select key_id, encode(sealed, 'hex'), code_id from code_secret where code_id = any($1::uuid[])";

    private static final String FINGERPRINTS =
            "select key_id, encode(fingerprint, 'hex') from code_fingerprint where code_id = any($1::uuid[])";

    private final KeyRing keys;
    private final SecureRandom random;

    CodeSecrets(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** A code that needs digits. */
    public record NewCode(UUID codeId, UUID phoneId) {}

    /** Draws digits for each code and stores them. Digits that another code has are drawn again. */
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
        var current = keys.current();
        var fingerprint = current.fingerprint(digits);
        var sealed = current.seal(code.codeId(), digits, iv);
        return new Row(
                code.codeId(),
                code.phoneId(),
                fingerprint.keyId(),
                fingerprint.hex(),
                sealed.keyId(),
                HexFormat.of().formatHex(sealed.bytes()));
    }

    /** A code as {@link #CREATE} reads it; bytes are in hex. */
    private record Row(
            UUID code_id,
            UUID phone_id,
            String fingerprint_key,
            String fingerprint,
            String sealing_key,
            String sealed) {}

    /** The digits, while the code is live. */
    public Uni<Optional<CodeDigits>> digits(UUID codeId) {
        return digitsOf(List.of(codeId)).map(digits -> Optional.ofNullable(digits.get(codeId)));
    }

    /** The digits of those of the codes that are live. */
    public Uni<Map<UUID, CodeDigits>> digitsOf(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : PlainSql.select(DIGITS, (Object) codeIds.toArray(UUID[]::new)).map(this::open);
    }

    private Map<UUID, CodeDigits> open(List<Object[]> rows) {
        var current = keys.current();
        return rows.stream()
                .collect(Collectors.toMap(row -> (UUID) row[2], row -> current.open((UUID) row[2], sealed(row))));
    }

    private static Sealed sealed(Object[] row) {
        return new Sealed((String) row[0], HexFormat.of().parseHex((String) row[1]));
    }

    /** Deletes the encrypted digits. The fingerprints stay: the device that redeemed a code may ask again. */
    public Uni<Void> delete(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update("delete from code_secret where code_id = any($1::uuid[])", (Object)
                                codeIds.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    /** The fingerprints of the codes, live or not. */
    public Uni<List<CodeFingerprint>> fingerprintsOf(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : PlainSql.select(FINGERPRINTS, (Object) codeIds.toArray(UUID[]::new))
                        .map(rows -> rows.stream()
                                .map(row -> new CodeFingerprint(
                                        (String) row[0], HexFormat.of().parseHex((String) row[1])))
                                .toList());
    }

    /** The codes whose digits have these fingerprints, by the fingerprint in hex; codes that ended are among them. */
    public Uni<Map<String, CodeLocation>> findAll(List<CodeFingerprint> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var byHex =
                fingerprints.stream().collect(Collectors.toMap(CodeFingerprint::hex, Function.identity(), (a, b) -> a));
        return PlainSql.select(FIND, (Object) byHex.keySet().toArray(String[]::new))
                .map(rows -> rows.stream()
                        .map(row -> new CodeLocation(
                                (UUID) row[1], (UUID) row[2], requireNonNull(byHex.get((String) row[0]))))
                        .collect(Collectors.toMap(found -> found.fingerprint().hex(), Function.identity())));
    }
}
