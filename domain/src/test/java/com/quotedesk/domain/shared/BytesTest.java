package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BytesTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @Test
    void a_copy_does_not_follow_what_it_was_made_of() {
        var content = CONTENT.clone();
        var bytes = Bytes.copyOf(content);

        content[0] = 9;
        bytes.toArray()[1] = 9;

        assertThat(bytes.toArray()).containsExactly(1, 2, 3);
        assertThat(bytes.open()).hasBinaryContent(CONTENT);
        assertThat(bytes.size()).isEqualTo(3);
        assertThat(bytes).hasToString("3 bytes");
    }

    @Test
    void the_same_bytes_are_equal() {
        assertThat(Bytes.copyOf(CONTENT))
                .isEqualTo(Bytes.owning(CONTENT))
                .hasSameHashCodeAs(Bytes.owning(CONTENT.clone()))
                .isNotEqualTo(Bytes.owning(new byte[] {1, 2}))
                .isNotEqualTo("3 bytes");
        assertThat(Bytes.copyOf(new byte[0])).isSameAs(Bytes.empty());
        assertThat(Bytes.owning(new byte[0])).isSameAs(Bytes.empty());
    }

    @Test
    void the_hash_is_the_one_that_everybody_computes() {
        // FIPS 180-2, example B.1.
        assertThat(Bytes.owning(new byte[] {'a', 'b', 'c'}).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> Bytes.empty().hashed("no hash"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no hash");
    }
}
