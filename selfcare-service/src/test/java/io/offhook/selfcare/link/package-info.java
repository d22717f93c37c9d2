@NullMarked
package io.offhook.selfcare.link;

import org.jspecify.annotations.NullMarked;
