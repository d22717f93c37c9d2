package io.offhook.torture.workload;

import io.offhook.torture.peers.RevealedCode;
import java.util.List;

/**
 * A code and the phones that tried it with a right to it.
 *
 * @param concluded whether every phone has a final answer
 */
public record CodeCase(RevealedCode code, List<PhoneClient> callers, boolean concluded) {}
