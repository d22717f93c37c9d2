package io.offhook.torture.storm;

import io.offhook.torture.outside.Code;
import java.util.List;

/**
 * A code and who tried it with a right to it.
 *
 * @param concluded everybody was told something that will not pass
 */
public record Case(Code code, List<Telephone> callers, boolean concluded) {}
