/** Reads topics for what is left of a person. */
@NullMarked
package io.offhook.provisioning.erasure.topics;

import org.jspecify.annotations.NullMarked;
