@NullMarked
package io.offhook.provisioning.catalogue;

import org.jspecify.annotations.NullMarked;
