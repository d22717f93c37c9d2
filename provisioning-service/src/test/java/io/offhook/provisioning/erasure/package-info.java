@NullMarked
package io.offhook.provisioning.erasure;

import org.jspecify.annotations.NullMarked;
