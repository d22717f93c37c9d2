package io.offhook.pki.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.Role;
import io.offhook.pki.Vectors;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.pki.tlv.TlvWriter;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Offsets are those of the vectors: in a trust list the first record begins at 400. */
class MalformedFileTest {

    private static final int FIRST_RECORD = 400;

    @Test
    void a_truncated_header_is_refused_with_tag_and_offset() {
        var cut = Arrays.copyOf(Vectors.bytes(Vectors.ITL), 100);

        assertThatThrownBy(() -> PhoneFile.read(cut))
                .isInstanceOf(MalformedFile.class)
                .hasMessage("tag 2 at offset 5: a header of 400 bytes in a file of 100");
    }

    @Test
    void a_length_that_lies_is_refused_where_it_stands() {
        // The signer info of a signed file stands at 10 and says how long it is at 11.
        assertRefused(changed(Vectors.SIGNED, file -> file[11] = 0x7F), Reason.TRUNCATED, 3, 10);
        assertRefused(changed(Vectors.SIGNED, file -> file[12] = 0x50), Reason.TRUNCATED, 5, 77);
    }

    @Test
    void an_unknown_version_is_no_file_of_phones() {
        assertRefused(changed(Vectors.SIGNED, file -> file[3] = 3), Reason.UNKNOWN_CODE, 1, 0);
        assertRefused(changed(Vectors.ITL, file -> file[14] = 2), Reason.UNKNOWN_CODE, 28, 10);
    }

    @Test
    void an_unknown_hash_algorithm_or_modulus_is_refused() {
        assertRefused(changed(Vectors.SIGNED, file -> file[102] = 4), Reason.UNKNOWN_CODE, 8, 99);
        assertRefused(changed(Vectors.SIGNED, file -> file[109] = 1), Reason.UNKNOWN_CODE, 10, 106);
        assertRefused(changed(Vectors.SIGNED, file -> file[113] = 4), Reason.UNKNOWN_CODE, 11, 110);
    }

    @Test
    void a_signature_of_another_length_than_announced_is_refused() {
        assertRefused(changed(Vectors.SIGNED, file -> file[113] = 1), Reason.WRONG_LENGTH, 12, 114);
    }

    @Test
    void a_tag_where_another_should_stand_is_refused() {
        assertRefused(changed(Vectors.SIGNED, file -> file[96] = 8), Reason.UNEXPECTED_TAG, 8, 96);
        assertRefused(changed(Vectors.SIGNED, file -> file[10] = 28), Reason.UNEXPECTED_TAG, 28, 10);
    }

    @Test
    void a_part_of_the_signers_name_twice_is_refused() {
        assertRefused(changed(Vectors.SIGNED, file -> file[45] = 4), Reason.DUPLICATE_TAG, 4, 45);
    }

    @Test
    void something_else_than_padding_at_the_headers_end_is_refused() {
        assertRefused(changed(Vectors.SIGNED, file -> file[411] = 0), Reason.TRAILING, 0, 411);
    }

    @Test
    void a_name_that_does_not_end_in_its_only_nul_is_refused() {
        assertRefused(changed(Vectors.SIGNED, file -> file[404 - 1] = 'x'), Reason.BAD_TEXT, 14, 373);
        assertRefused(changed(Vectors.SIGNED, file -> file[380] = 0), Reason.BAD_TEXT, 14, 373);
        assertRefused(changed(Vectors.SIGNED, file -> file[380] = (byte) 0xFF), Reason.BAD_TEXT, 14, 373);
    }

    @Test
    void a_record_longer_or_shorter_than_it_says_is_refused() {
        assertReason(changed(Vectors.ITL, file -> file[FIRST_RECORD + 4]++), Reason.UNEXPECTED_TAG, Reason.TRUNCATED);
        assertReason(changed(Vectors.ITL, file -> file[FIRST_RECORD + 4]--), Reason.TRUNCATED);
        assertRefused(changed(Vectors.ITL, file -> file[FIRST_RECORD + 3] = 0x7F), Reason.TRUNCATED, 3, 405);
    }

    @Test
    void a_role_that_nobody_defined_is_refused() {
        var role = FIRST_RECORD + 5 + 32 + 32 + 19;

        assertRefused(changed(Vectors.ITL, file -> file[role + 4] = 5), Reason.UNKNOWN_CODE, 4, role);
    }

    @Test
    void a_record_that_says_other_things_than_its_certificate_is_refused() {
        var serial = FIRST_RECORD + 5 + 32 + 32;

        assertRefused(changed(Vectors.ITL, file -> file[serial + 10] ^= 1), Reason.CONTRADICTION, 6, serial);
        assertRefused(
                changed(Vectors.ITL, file -> file[serial + 19 + 5 + 20] ^= 1), Reason.CONTRADICTION, 7, serial + 24);
    }

    @Test
    void a_record_with_a_tag_that_nobody_defined_or_without_its_certificate_is_refused() {
        var record = TrustListRecord.of(Vectors.CCM, Role.CCM).toBytes();
        var subject = Arrays.copyOfRange(record, 5, 5 + 31);

        assertReason(withRecord(new TlvWriter().raw(subject).oneByte(99, 1)), Reason.UNEXPECTED_TAG);
        assertReason(withRecord(new TlvWriter().raw(subject)), Reason.MISSING_TAG);
    }

    @Test
    void a_record_twice_is_refused() {
        assertReason(
                new TlvWriter()
                        .raw(Vectors.bytes(Vectors.ITL))
                        .raw(TrustListRecord.of(Vectors.CCM, Role.CCM).toBytes())
                        .toArray(),
                Reason.CONTRADICTION);
    }

    @Test
    void a_file_too_large_for_a_phone_is_not_looked_at() {
        assertRefused(Arrays.copyOf(Vectors.bytes(Vectors.SIGNED), SignedBytes.LARGEST + 1), Reason.OVERSIZED, 0, 0);
        assertRefused(Arrays.copyOf(Vectors.bytes(Vectors.ITL), 300 << 10), Reason.OVERSIZED, 1, 0);
    }

    @Test
    void a_body_that_is_not_whole_blocks_is_not_encrypted() {
        var bytes = Vectors.bytes(Vectors.ENCRYPTED);

        assertRefused(Arrays.copyOf(bytes, bytes.length - 1), Reason.WRONG_LENGTH, 1, 0);
    }

    @Test
    void a_file_of_another_kind_than_asked_for_is_refused() {
        assertThatThrownBy(() -> TrustListFile.read(Vectors.bytes(Vectors.SIGNED)))
                .hasMessage("tag 1 at offset 0: not the version of a trust list");
        assertThatThrownBy(() -> SignedFile.read(Vectors.bytes(Vectors.ITL)))
                .hasMessage("tag 1 at offset 0: not the version of a signed file");
        assertThatThrownBy(() -> EncryptedFile.read(Vectors.bytes(Vectors.ITL)))
                .hasMessage("tag 1 at offset 0: not the version of an encrypted file");
    }

    private static byte[] withRecord(TlvWriter content) {
        return new TlvWriter()
                .raw(Vectors.bytes(Vectors.ITL))
                .twoBytes(1, 5 + content.size())
                .raw(content.toArray())
                .toArray();
    }

    private static byte[] changed(String name, Consumer<byte[]> change) {
        var bytes = Vectors.bytes(name);
        change.accept(bytes);
        return bytes;
    }

    private static void assertReason(byte[] file, Reason... reasons) {
        var refused = catchThrowableOfType(MalformedFile.class, () -> PhoneFile.read(file));
        assertThat(refused.reason()).as(refused.getMessage()).isIn((Object[]) reasons);
    }

    private static void assertRefused(byte[] file, Reason reason, int tag, int offset) {
        var refused = catchThrowableOfType(MalformedFile.class, () -> PhoneFile.read(file));
        assertThat(refused).hasMessageStartingWith("tag " + tag + " at offset " + offset + ": ");
        assertThat(refused.reason()).isEqualTo(reason);
    }
}
