package io.offhook.tvs.anchor.api;

import io.offhook.tvs.anchor.store.AnchorView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates as PEM, each with its subject above the block for people. */
final class PemBundle {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private PemBundle() {}

    static String of(List<AnchorView> anchors) {
        return anchors.stream().map(PemBundle::block).collect(Collectors.joining("\n"));
    }

    private static String block(AnchorView anchor) {
        var der = Base64.getDecoder().decode(anchor.certificate());
        return "# %s\n-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(printable(anchor.subject()), LINES.encodeToString(der));
    }

    /** A subject is a stranger's text: it must not begin a line, and so a block, of its own. */
    private static String printable(String subject) {
        return subject.replaceAll("\\p{Cntrl}", "?");
    }
}
