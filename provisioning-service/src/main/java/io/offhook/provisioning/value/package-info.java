/** Values that administrators write, parsed. Only {@code parse} makes one, and its error is a sentence for the person who wrote it. */
@NullMarked
package io.offhook.provisioning.value;

import org.jspecify.annotations.NullMarked;
