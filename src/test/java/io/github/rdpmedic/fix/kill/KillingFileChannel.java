package io.github.rdpmedic.fix.kill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file that may be left half written. */
final class KillingFileChannel extends FileChannel {

    private final FileChannel real;

    KillingFileChannel(FileChannel real) {
        this.real = real;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        KillSwitch.step();
        int end = source.limit();
        source.limit(source.position() + source.remaining() / 2);
        int written = real.write(source);
        source.limit(end);
        KillSwitch.step();
        return written + real.write(source);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        KillSwitch.step();
        real.force(metaData);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return real.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw notCounted();
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw notCounted();
    }

    @Override
    public FileChannel truncate(long size) {
        throw notCounted();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw notCounted();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw notCounted();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw notCounted();
    }

    private static UnsupportedOperationException notCounted() {
        return new UnsupportedOperationException("the program writes in a way that this test does not count");
    }
}
