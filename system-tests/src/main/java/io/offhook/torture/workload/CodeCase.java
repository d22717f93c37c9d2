package io.offhook.torture.workload;

import io.offhook.torture.peers.RevealedCode;
import java.util.List;

/**
 * A code and who tried it with a right to it.
 *
 * @param concluded everybody was told something that will not pass
 */
public record CodeCase(RevealedCode code, List<PhoneClient> callers, boolean concluded) {}
