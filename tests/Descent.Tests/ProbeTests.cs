namespace P;

public class ProbeTests
{
    [Fact] public void A() => Assert.True(true);
    [Fact] public void S() => Assert.Skip("why");
}
