package io.offhook.pki.file;

import io.offhook.pki.FileSigner;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.Role;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.TlvReader;
import io.offhook.pki.tlv.TlvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code ITLFile.tlv}, {@code CTLSEP<MAC>.tlv}: a trust list with its signature. */
public final class TrustListFile implements PhoneFile {

    private final SignedBytes signed;
    private final TrustList list;

    private TrustListFile(SignedBytes signed, TrustList list) {
        this.signed = signed;
        this.list = list;
    }

    /** @param signer must stand in the list as a SAST */
    public static byte[] sign(TrustList list, FileSigner signer) {
        if (!list.rolesOf(signer.certificate()).contains(Role.SAST)) {
            throw new IllegalArgumentException("a list is signed by one of its SASTs");
        }
        var body = new TlvWriter();
        list.records().forEach(record -> body.raw(record.toBytes()));
        return new UnsignedFile(
                        FileKind.TRUST_LIST,
                        list.signerVersion(),
                        list.fileName(),
                        list.timestamp(),
                        list.hash(),
                        Bytes.of(new byte[0]),
                        Bytes.of(body.toArray()))
                .signedBy(signer);
    }

    public static TrustListFile read(byte[] file) throws MalformedFile {
        var signed = SignedBytes.read(file);
        if (signed.header().kind() != FileKind.TRUST_LIST) {
            throw signed.malformed(Reason.UNKNOWN_CODE, "not the version of a trust list");
        }
        return of(signed);
    }

    static TrustListFile of(SignedBytes signed) throws MalformedFile {
        var body = signed.body();
        if (body.length() > TrustList.MAX_BYTES) {
            throw signed.malformed(
                    Reason.OVERSIZED, body.length() + " bytes of records are more than " + TrustList.MAX_BYTES);
        }
        var records = records(new TlvReader(body, signed.headerLength()));
        var objection = TrustList.objection(records);
        if (objection.isPresent()) {
            throw signed.malformed(Reason.CONTRADICTION, objection.get());
        }
        var header = signed.header();
        return new TrustListFile(
                signed,
                new TrustList(header.fileName(), header.signerVersion(), header.timestamp(), header.hash(), records));
    }

    private static List<TrustListRecord> records(TlvReader body) throws MalformedFile {
        var records = new ArrayList<TrustListRecord>();
        while (!body.isAtEnd()) {
            records.add(TrustListRecord.read(body));
        }
        return records;
    }

    public TrustList list() {
        return list;
    }

    @Override
    public SignedBytes signed() {
        return signed;
    }

    @Override
    public Set<Role> signers() {
        return Set.of(Role.SAST);
    }

    /** Against the SASTs of the list itself: all that a phone without a list can do. */
    public Verdict verify() {
        return verify(list);
    }
}
