@NullMarked
package com.quotedesk.persistence.health;

import org.jspecify.annotations.NullMarked;
