@NullMarked
package com.quotedesk.persistence.imports;

import org.jspecify.annotations.NullMarked;
