/**
 * The phones: right, wrong, racing, retrying, hanging up before the answer. Whatever they see goes into the history.
 */
@NullMarked
package io.offhook.torture.workload;

import org.jspecify.annotations.NullMarked;
