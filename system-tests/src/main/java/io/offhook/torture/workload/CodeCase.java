package io.offhook.torture.workload;

import io.offhook.torture.peers.RevealedCode;
import java.util.List;

/**
 * A code and the right phones that tried it.
 *
 * @param concluded whether every phone has a final answer
 */
public record CodeCase(RevealedCode code, List<PhoneClient> callers, boolean concluded) {}
